// What Windows can and Wine cannot.
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { Socket } from 'node:net';

// Node's fetch asks for keep-alive before a socket is connected.
Socket.prototype.setKeepAlive = function ignoreKeepAlive() {
  return this;
};

// In a busy Wine, a process cannot be started now and then, and can be a moment later.
const { spawn } = childProcess;
childProcess.spawn = (...parameters) => {
  try {
    return spawn(...parameters);
  } catch (error) {
    if (error.code !== 'UNKNOWN') throw error;
    return spawn(...parameters);
  }
};
syncBuiltinESMExports();
