// Node's fetch asks for keep-alive before a socket is connected. Windows takes that, Wine does not.
import { Socket } from 'node:net';

Socket.prototype.setKeepAlive = function ignoreKeepAlive() {
  return this;
};
