import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { createPrismMock, type PrismMock } from '../../scripts/prism/server.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { connectChromium } from '../support/use-share.ts';

const document = await bundleContract();
const operations = listOperations(document);
const reads = operations.filter(({ method, parameters = [] }) => method === 'get' && parameters.length === 0);
const writes = operations.filter(({ requestBody }) => requestBody);
const bare = reads[0]?.path ?? '';
const written = writes[0]?.path ?? '';
const key = { Authorization: 'Bearer any-key' };
const json = { ...key, 'Content-Type': 'application/json' };

let mock: PrismMock;
let url: string;
beforeAll(async () => {
  mock = createPrismMock(document);
  await mock.load();
  mock.server.listen(0, '127.0.0.1');
  await once(mock.server, 'listening');
  url = `http://127.0.0.1:${(mock.server.address() as AddressInfo).port}`;
});
afterAll(() => {
  mock.server.close();
  mock.server.closeAllConnections();
});

async function call(path: string, init: RequestInit = {}) {
  const response = await fetch(url + path, { signal: AbortSignal.timeout(10_000), ...init });
  const { error, metadata, ok, data } = await response.json();
  return { status: response.status, headers: response.headers, error, metadata, ok, data };
}

test('what no operation covers is the envelope, the root too', async () => {
  expect(await call('/')).toMatchObject({ status: 404, ok: false, data: null, error: { code: 'ROUTE_NOT_FOUND' } });
});

test('what Prism finds wrong with a request is one error of the contract', async () => {
  const { status, error } = await call(written, { method: 'POST', headers: json, body: '{"client_id": 7}' });
  expect([status, error.code]).toEqual([400, 'INVALID_INPUT']);
  expect(error.message).toContain('client_id');
});

test('a request that resembles an example gets its response', async () => {
  const operation = writes.find(
    ({ requestBody }) => requestBody?.content['application/json']?.schema.properties?.vendor?.enum,
  );
  if (operation === undefined) throw new Error('No operation takes one of several vendors.');
  const [request] = listExampleRequests(operation);
  const vendors = ['pusher', 'liveblocks', 'ably'].map(async (vendor) => {
    const body = JSON.stringify({ ...(request?.body as object), client_id: 'someone', vendor });
    return (await call(operation.path, { method: 'POST', headers: json, body })).data.vendor;
  });
  expect(await Promise.all(vendors)).toEqual(['pusher', 'liveblocks', 'ably']);
});

test('fifty callers at once each get their own response', async () => {
  const requests = operations.flatMap((operation) =>
    listExampleRequests(operation).map((request) => ({ operation, request })),
  );
  const statuses = await Promise.all(
    requests.slice(0, 50).map(async ({ operation, request }) => {
      const body = request.body === undefined ? null : JSON.stringify(request.body);
      const { status, data } = await call(request.target, {
        method: operation.method.toUpperCase(),
        headers: json,
        body,
      });
      const expected = operation.responses['200']?.content?.['application/json']?.examples?.[request.name]?.value;
      return status === 200 && JSON.stringify(data) === JSON.stringify((expected as { data: unknown }).data);
    }),
  );
  expect(statuses.every(Boolean)).toBe(true);
});

test('a page of any origin can call it and read the headers', async () => {
  const elsewhere = createServer((_request, response) => response.end('<title>Elsewhere</title>'));
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const browser = await connectChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}`);
    const seen = await page.evaluate(
      async ({ address, headers }) => {
        const response = await fetch(address, { headers: { ...headers, Prefer: 'code=429' } });
        return { status: response.status, wait: response.headers.get('retry-after'), body: await response.json() };
      },
      { address: url + bare, headers: key },
    );
    expect(seen).toMatchObject({ status: 429, wait: expect.stringMatching(/^\d+$/), body: { ok: false } });
  } finally {
    await browser.close();
    elsewhere.close();
  }
});

test('another version of the contract is served without a restart', async () => {
  const changed = structuredClone(document);
  const [path = ''] = Object.keys(changed.paths);
  changed.paths = { [path]: changed.paths[path] ?? {} };
  await mock.replace(changed);
  expect((await call(bare, { headers: key })).error.code).toBe('ROUTE_NOT_FOUND');
  await mock.replace(document);
  expect((await call(bare, { headers: key })).status).toBe(200);
});
