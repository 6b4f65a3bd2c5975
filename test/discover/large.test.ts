import { createGzip } from 'node:zlib';
import { expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import { tellsAnything } from '../../src/discover/report.ts';
import { contract, serve, serveJson } from './service.ts';

const times = { requestTime: 10_000, totalTime: 20_000 };

test('a small response that unpacks to a large one is not read whole', async () => {
  const { url } = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Encoding': 'gzip' });
    const gzip = createGzip();
    gzip.pipe(response);
    gzip.end(`"${'x'.repeat(10_000_000)}"`);
  });
  const { unread } = await discover(url, contract, { ...times, responseSize: 100_000 });
  expect(unread[0]?.problem).toContain('is larger than');
});

test('a large list is read up to the bound, in good time', async () => {
  const publish = { id: 'realtime.publish', method: 'POST', path: '/v1/realtime/publish' };
  const many = Array.from({ length: 50_000 }, (_, at) => ({
    id: `other.call_${at}`,
    method: 'GET',
    path: `/v1/other/${at}`,
  }));
  const { url } = await serveJson((path) => (path === '/v1/discovery' ? [publish, ...many] : undefined));
  const report = await discover(url, contract, { ...times, responseSize: 50_000_000 });
  expect(report.summary.agrees).toBe(2);
});

test.each([
  ['objects', '{"realtime":', '}', 9_000],
  ['lists', '[', ']', 45_000],
])('%s nested deeper than the stack tell nothing, and do no harm', async (_title, open, close, depth) => {
  const text = `${open.repeat(depth)}0${close.repeat(depth)}`;
  const { url } = await serve((_request, response) => response.end(text));
  const report = await discover(url, contract, { ...times, responseSize: 200_000 });
  expect(report.summary).toMatchObject({ agrees: 0, differs: 0 });
  expect(tellsAnything(report)).toBe(false);
});
