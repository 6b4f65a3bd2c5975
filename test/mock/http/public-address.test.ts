import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import { expect, test } from 'vitest';
import { findPublicUrl, removeBasePath, toWebSocketUrl } from '../../../src/mock/http/public-address.ts';

const here = { remoteAddress: '127.0.0.1', localAddress: '127.0.0.1', localPort: 4010 };
const elsewhere = { remoteAddress: '203.0.113.7', localAddress: '192.168.1.7', localPort: 4010 };
const find = (headers: Record<string, string | string[]>, socket: object = here, publicUrl?: string) =>
  findPublicUrl({ headers, socket } as unknown as IncomingMessage, publicUrl);

test('the address that was set comes before all', () => {
  expect(find({ host: 'a.example' }, here, 'https://mock.example/base')).toBe('https://mock.example/base');
});

test.each([
  [{}, 'http://a.example:81'],
  [{ 'x-forwarded-proto': 'https' }, 'https://a.example:81'],
  [{ 'x-forwarded-proto': 'HTTPS' }, 'https://a.example:81'],
  [{ 'x-forwarded-proto': 'ftp' }, 'http://a.example:81'],
  [{ 'x-forwarded-host': 'b.example' }, 'http://b.example'],
  [{ 'x-forwarded-host': ' b.example , c.example' }, 'http://b.example'],
  [{ 'x-forwarded-host': '' }, 'http://a.example:81'],
  [{ 'x-forwarded-host': ',b.example' }, 'http://a.example:81'],
  [{ 'x-forwarded-host': '[::1]:8080' }, 'http://[::1]:8080'],
])('a proxy on this machine that says %j is believed', (headers, expected) => {
  expect(find({ host: 'a.example:81', ...headers })).toBe(expected);
});

test('a proxy elsewhere is not', () => {
  const headers = { host: 'a.example', 'x-forwarded-proto': 'https', 'x-forwarded-host': 'b.example' };
  expect(find(headers, elsewhere)).toBe('http://a.example');
});

test.each(['a.example/<b>', 'a.example/path', 'user@a.example', 'a b', 'a.example:99999', '', 'a.example\u0000'])(
  'the host %j is no address, so the one of the connection is taken',
  (host) => {
    expect(find({ host })).toBe('http://127.0.0.1:4010');
    expect(find({ host }, elsewhere)).toBe('http://192.168.1.7:4010');
  },
);

test('without a host it is the address of the connection, also over IPv6 and when that is over', () => {
  expect(find({}, { ...here, localAddress: '::1' })).toBe('http://[::1]:4010');
  expect(find({}, { remoteAddress: undefined, localPort: 4010 })).toBe('http://127.0.0.1:4010');
});

test('over TLS it is https', () => {
  const socket = Object.assign(Object.create(TLSSocket.prototype) as TLSSocket, {});
  Object.defineProperty(socket, 'remoteAddress', { value: '203.0.113.7' });
  expect(find({ host: 'a.example' }, socket)).toBe('https://a.example');
});

test('an address for WebSockets has their scheme', () => {
  expect(toWebSocketUrl('https://mock.example/http')).toBe('wss://mock.example/http');
  expect(toWebSocketUrl('http://mock.example')).toBe('ws://mock.example');
});

test.each([
  ['/base/v1/x?y=1', '/v1/x?y=1'],
  ['/base', '/'],
  ['/base?code=1', '/?code=1'],
  ['/base/', '/'],
  ['/basement', '/basement'],
  ['/v1/x', '/v1/x'],
  ['/v1/base/x', '/v1/base/x'],
])('below /base, %s is %s', (url, expected) => {
  expect(removeBasePath(url, '/base')).toBe(expected);
});

test('without a base path an address stays', () => {
  expect(removeBasePath('?x', '')).toBe('?x');
});
