import { createServer, type ServerResponse } from 'node:http';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { formatError } from '../../../src/mock/calls/contract.ts';
import { contain, createListener, describeFailure, dropResponse } from '../../../src/mock/http/boundary.ts';
import { startLiveServer } from '../live-server.ts';

const defect = () => {
  throw new TypeError('a defect\nin two lines');
};

test.each([
  ['throws', defect],
  ['rejects', async () => defect()],
  ['returns what JSON cannot hold', () => ({ status: 200, headers: {}, body: 1n })],
  ['returns a header that HTTP cannot hold', () => ({ status: 200, headers: { 'X-A': 'a\nb' }, body: 1 })],
])('a handler that %s is reported in one line, and its request gets a 500', async (_title, respond) => {
  const report = vi.fn();
  const { url, close } = await listen(createServer(createListener(respond, formatError, report)), {
    host: '127.0.0.1',
    port: 0,
  });
  onTestFinished(close);
  for (let count = 0; count < 2; count += 1) {
    const response = await fetch(`${url}/v1/realtime/publish?a=secret`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(500);
    expect((await response.json()).error.code).toBe('UNKNOWN_ERROR');
  }
  expect(report).toHaveBeenCalledTimes(2);
  expect(report.mock.calls[0]?.[0]).toBe('POST /v1/realtime/publish');
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

test('a response that could not be written is reported, and its connection ends', () => {
  const [report, destroy] = [vi.fn(), vi.fn()];
  dropResponse({ destroy } as unknown as ServerResponse, 'A response', report)(new Error('a defect'));
  expect(report).toHaveBeenCalledOnce();
  expect(destroy).toHaveBeenCalledOnce();
});

test.each([[new TypeError('two\nlines')], ['a text'], [null], [{ toString: 1 }]])(
  '%j is described in one line',
  (error) => {
    expect(describeFailure('A call', error)).toMatch(/^A call failed: [^\n]+$/);
  },
);
