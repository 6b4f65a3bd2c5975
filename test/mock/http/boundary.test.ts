import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { formatError } from '../../../src/mock/calls/contract.ts';
import { contain, createListener, describeFailure, dropResponse } from '../../../src/mock/http/boundary.ts';
import { startLiveServer } from '../live-server.ts';

const defect = () => {
  throw new TypeError('a defect\nin two lines');
};

async function listenWith(respond: Parameters<typeof createListener>[0]) {
  const report = vi.fn();
  const { url, close } = await listen(createServer(createListener(respond, formatError, report)), {
    host: '127.0.0.1',
    port: 0,
  });
  onTestFinished(close);
  return { url, report };
}

test.each([
  ['throws', defect],
  ['rejects', async () => defect()],
  ['returns what JSON cannot hold', () => ({ status: 200, headers: {}, body: 1n })],
  ['returns a header that HTTP cannot hold', () => ({ status: 200, headers: { 'X-A': 'a\nb' }, body: 1 })],
])('a handler that %s is reported in one line, and its request gets a 500', async (_title, respond) => {
  const { url, report } = await listenWith(respond);
  for (let count = 0; count < 2; count += 1) {
    const response = await fetch(`${url}/v1/realtime/publish?a=secret`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect((await response.json()).error.code).toBe('UNKNOWN_ERROR');
  }
  expect(report).toHaveBeenCalledTimes(2);
  expect(report.mock.calls[0]?.[0]).toBe('POST /v1/realtime/publish');
});

/** Sends the first part of a request. */
function begin(url: string): Socket {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{');
  return socket;
}

test('a handler that throws before the body has come is answered too', async () => {
  const { url } = await listenWith(defect);
  const socket = begin(url);
  const [first] = await once(socket, 'data');
  socket.destroy();
  expect(String(first)).toMatch(/^HTTP\/1.1 500 /);
});

test('a handler that throws in the middle of its response is reported, and its connection ends', async () => {
  const { url, report } = await listenWith((_request, response) => {
    response.writeHead(200, { 'content-length': 9 }).write('{');
    return defect();
  });
  await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
  expect(report).toHaveBeenCalledOnce();
});

test('a request that its client broke off is not reported', async () => {
  let tell = (_closed: Promise<unknown>) => {};
  const closed = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const { url, report } = await listenWith((request) => {
    const ended = once(request, 'close').catch(() => undefined);
    tell(ended);
    return ended.then(defect);
  });
  const socket = begin(url);
  await once(socket, 'connect');
  setImmediate(() => socket.destroy());
  await closed;
  await new Promise(setImmediate);
  expect(report).not.toHaveBeenCalled();
});

test('what a handler of the live mock did not mean to throw is a 500 of that call alone', async () => {
  const { call, projects, reported } = await startLiveServer();
  projects.default.channels.get = defect;
  expect(await call('channel/get/room-42')).toMatchObject({ status: 500, error: { code: 'UNKNOWN_ERROR' } });
  expect((await call('event/types')).status).toBe(200);
  expect(reported).toEqual([
    expect.stringMatching(/^GET \/v1\/realtime\/channel\/get\/room-42 failed: TypeError: a defect/),
  ]);
});

test.each([
  ['throws', defect],
  ['rejects', async () => defect()],
])('a listener that %s is recovered from', async (_title, work) => {
  const [report, recover] = [vi.fn(), vi.fn()];
  contain('A listener', work, report, recover)();
  await new Promise(setImmediate);
  expect(report).toHaveBeenCalledOnce();
  expect(recover).toHaveBeenCalledOnce();
});

test('a listener that ends well is not reported', async () => {
  const [report, recover] = [vi.fn(), vi.fn()];
  for (const work of [() => {}, async () => {}]) contain('A listener', work, report, recover)();
  await new Promise(setImmediate);
  expect([report.mock.calls, recover.mock.calls]).toEqual([[], []]);
});

test('a response that could not be written is reported, and its connection ends', () => {
  const [report, destroy] = [vi.fn(), vi.fn()];
  dropResponse({ destroy } as unknown as ServerResponse, 'A response', report)(new Error('a defect'));
  expect(report).toHaveBeenCalledOnce();
  expect(destroy).toHaveBeenCalledOnce();
});

test.each([[new TypeError('two\nlines')], [new Error('\x1b[2J\x9b')], ['a text'], [null], [{ toString: 1 }]])(
  '%j is described in one line',
  (error) => {
    expect(describeFailure('A call', error)).toMatch(/^A call failed: \P{Cc}+$/u);
  },
);

test('a description has the start of the message and the place in the code', () => {
  const error = new TypeError(`two\n\n\tlines at ${'x'.repeat(400)}`);
  error.stack = `TypeError: two\n\tlines\n    at first (a.ts:1:2)\n    at second (b.ts:3:4)`;
  expect(describeFailure('A call', error)).toBe(
    `A call failed: TypeError: two lines at ${'x'.repeat(300 - 'TypeError: two\n\n\tlines at '.length)} (at first (a.ts:1:2))`,
  );
  error.stack = undefined as never;
  expect(describeFailure('A call', error)).toMatch(/x$/);
});
