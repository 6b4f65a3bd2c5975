import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/command/listen.ts';
import { UsageError } from '../../src/command/options.ts';

/** A server that cannot listen, for the reason that the system gives. */
function createFailing(code: string): Server {
  const server = createServer();
  server.listen = () => {
    queueMicrotask(() => server.emit('error', Object.assign(new Error(`listen ${code}`), { code })));
    return server;
  };
  return server;
}

test.each([
  ['127.0.0.1', '127.0.0.1'],
  ['0.0.0.0', '127.0.0.1'],
  ['localhost', 'localhost'],
])('a server at %s is called at %s', async (host, name) => {
  const server = createServer((_, response) => response.end('here'));
  const { url, close } = await listen(server, { host, port: 0 });
  onTestFinished(close);
  expect(url).toMatch(new RegExp(`^http://${name}:\\d+$`));
  expect(await (await fetch(url)).text()).toBe('here');
});

test.each([
  ['::', '127.0.0.1'],
  ['', '127.0.0.1'],
  ['::1', '[::1]'],
])('a server at "%s", which is of IPv6, is called at %s', async (host, name) => {
  const server = createServer();
  // Not every machine has IPv6, so this one listens elsewhere.
  const open = server.listen.bind(server) as (options: object, done: () => void) => Server;
  server.listen = (port: unknown, _host: unknown, done?: unknown) =>
    open({ port, host: '127.0.0.1' }, done as () => void);
  const { url, close } = await listen(server, { host, port: 0 });
  onTestFinished(close);
  expect(url.replace(/\d+$/, 'PORT')).toBe(`http://${name}:PORT`);
});

test('a server with TLS is called by https', async () => {
  const { url, close } = await listen(createTlsServer(), { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  expect(url).toMatch(/^https:/);
});

test('closing ends the open connections too', async () => {
  const { url, close } = await listen(createServer(), { host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.write('GET / HTTP/1.1\r\nHost: here\r\n\r\n');
  const ended = new Promise((resolve) => socket.on('error', () => {}).once('close', resolve));
  await close();
  await ended;
  await expect(fetch(url)).rejects.toThrow();
});

test.each([
  ['EADDRINUSE', 'Port 4010 is taken. Choose another port, or port 0 for any free one.'],
  ['EACCES', 'Port 4010 is not allowed. Choose a port from 1024 up.'],
  ['EADDRNOTAVAIL', 'host.example is not an address of this machine. Choose another host, such as 127.0.0.1.'],
  ['ENOTFOUND', 'host.example is not an address of this machine. Choose another host, such as 127.0.0.1.'],
])('%s is a mistake in the command line', async (code, message) => {
  const refused = listen(createFailing(code), { host: 'host.example', port: 4010 });
  await expect(refused).rejects.toThrow(new UsageError(message));
});

test('another failure stays what it is', async () => {
  const refused = listen(createFailing('EMFILE'), { host: '127.0.0.1', port: 0 });
  await expect(refused).rejects.toMatchObject({ message: 'listen EMFILE', code: 'EMFILE' });
});
