import { EventEmitter } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import { expect, test, vi } from 'vitest';
import type { Operation } from '../../../src/contract/operations.ts';
import { formatError } from '../../../src/mock/calls/contract.ts';
import { closeBehindDeclinedOffers } from '../../../src/mock/http/declined-offers.ts';
import { formatSuccess } from '../../../src/mock/http/envelope.ts';
import { formatExample } from '../../../src/mock/http/example-response.ts';
import { upgradeOptions } from '../../../src/mock/http/upgrade.ts';

test('a success is in the envelope, which costs nothing and comes from no cache', () => {
  expect(formatSuccess({ a: 1 }, 'ably', 3)).toEqual({
    status: 200,
    headers: {},
    body: {
      ok: true,
      data: { a: 1 },
      error: null,
      metadata: { request_id: expect.any(String), cost_usd: 0, latency_ms: 3, vendor: 'ably', cache_hit: false },
    },
  });
});

test('a code that no catalogue has is a defect of the mock', () => {
  expect(() => formatError('NO_CODE', 'x')).toThrow('NO_CODE');
});

test('an example has the headers of which the contract shows one, and no others', () => {
  const content = { 'application/json': { examples: { some: { value: { ok: true } } } } };
  const headers = { 'X-Shown': { examples: { one: { value: '7' } } }, 'X-Not-Shown': {} };
  const operation = { responses: { 200: { content, headers }, 204: {} } } as unknown as Operation;
  expect(formatExample(operation, { status: 200, example: 'some' })).toEqual({
    status: 200,
    headers: { 'X-Shown': '7' },
    body: { ok: true },
  });
  expect(formatExample(operation, { status: 204, example: 'some' })).toMatchObject({ headers: {}, body: undefined });
});

test.each([
  ['websocket', true],
  ['WebSocket', true],
  ['h2c', false],
  [undefined, false],
])('an offer of %s is taken: %s', (upgrade, expected) => {
  expect(upgradeOptions.shouldUpgradeCallback({ headers: { upgrade } } as IncomingMessage)).toBe(expected);
});

// Only some versions of Node.js meet what follows, so it is shown to the function alone.
const head = 'POST /a HTTP/1.1\r\nHost: x\r\nUpgrade: h2c\r\n\r\n'.length;

/** Hands a request with an offer over, and tells what becomes of its connection. */
function decline(socket: { bytesRead: number }, headers: Record<string, string> = {}, server = new EventEmitter()) {
  const destroySoon = vi.fn();
  Object.assign(socket, { destroySoon });
  if (server.listenerCount('request') === 0) closeBehindDeclinedOffers(server as Server);
  const setHeader = vi.fn();
  const response = Object.assign(new EventEmitter(), { setHeader });
  const rawHeaders = ['Host', 'x', 'Upgrade', 'h2c', ...Object.entries(headers).flat()];
  const request = {
    method: 'POST',
    url: '/a',
    httpVersion: '1.1',
    headers: { upgrade: 'h2c', ...headers },
    rawHeaders,
  };
  server.emit('request', Object.assign(request, { socket }), response);
  return { server, setHeader, destroySoon, finish: () => response.emit('finish') };
}

test('the connection of a declined offer stays open when nothing came behind the request', () => {
  const socket = { bytesRead: head };
  const first = decline(socket);
  first.finish();
  socket.bytesRead += head;
  const second = decline(socket, {}, first.server);
  second.finish();
  for (const { setHeader, destroySoon } of [first, second]) {
    expect(setHeader).not.toHaveBeenCalled();
    expect(destroySoon).not.toHaveBeenCalled();
  }
});

test('it is closed after the response when more came, of which the client is told', () => {
  const { setHeader, destroySoon, finish } = decline({ bytesRead: head + 1 });
  expect(setHeader).toHaveBeenCalledExactlyOnceWith('Connection', 'close');
  expect(destroySoon).not.toHaveBeenCalled();
  finish();
  expect(destroySoon).toHaveBeenCalledOnce();
});

test('a body belongs to its request, and what comes while it is handled is more', () => {
  const size = 'content-length: 40\r\n'.length + 40;
  const socket = { bytesRead: head + size };
  const { setHeader, destroySoon, finish } = decline(socket, { 'content-length': '40' });
  expect(setHeader).not.toHaveBeenCalled();
  socket.bytesRead += 1;
  finish();
  expect(destroySoon).toHaveBeenCalledOnce();
});

test('a client is told to close where a request does not tell its size', () => {
  const { setHeader, destroySoon, finish } = decline({ bytesRead: head }, { 'transfer-encoding': 'chunked' });
  expect(setHeader).toHaveBeenCalledExactlyOnceWith('Connection', 'close');
  finish();
  expect(destroySoon).not.toHaveBeenCalled();
});

test('a request without an offer is left alone', () => {
  const server = new EventEmitter();
  closeBehindDeclinedOffers(server as Server);
  const response = Object.assign(new EventEmitter(), { setHeader: vi.fn() });
  server.emit('request', { headers: {}, rawHeaders: [], socket: { bytesRead: 9 } }, response);
  expect(response.setHeader).not.toHaveBeenCalled();
  expect(response.listenerCount('finish')).toBe(0);
});
