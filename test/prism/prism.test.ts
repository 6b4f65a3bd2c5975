import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { createPrismMock, type PrismMock } from '../../scripts/prism/server.ts';
import { launchChromium } from '../../scripts/shared/chromium.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { bodyLimit } from '../../src/mock/http/read-body.ts';

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
  mock = await createPrismMock(document);
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

describe('what no operation covers is the envelope', () => {
  const outside: [string, string, RequestInit, string][] = [
    ['an unknown route', '/v1/realtime/nothing', { headers: key }, 'ROUTE_NOT_FOUND'],
    ['the root', '/', {}, 'ROUTE_NOT_FOUND'],
    ['a path that cannot be decoded', '/v1/realtime/%zz', { headers: key }, 'ROUTE_NOT_FOUND'],
    ['another method', bare, { method: 'PATCH', headers: key }, 'METHOD_NOT_ALLOWED'],
    ['malformed JSON', written, { method: 'POST', headers: json, body: '{"client_id": ' }, 'INVALID_INPUT'],
    [
      'text that is not UTF-8',
      written,
      { method: 'POST', headers: json, body: new Uint8Array([34, 255, 34]) },
      'INVALID_INPUT',
    ],
    [
      'a form',
      written,
      { method: 'POST', headers: key, body: new URLSearchParams({ a: 'b' }) },
      'UNSUPPORTED_MEDIA_TYPE',
    ],
    [
      'a body too large',
      written,
      { method: 'POST', headers: json, body: `"${'x'.repeat(bodyLimit)}"` },
      'PAYLOAD_TOO_LARGE',
    ],
    ['an example that is not there', bare, { headers: { ...key, Prefer: 'example=nothing' } }, 'EXAMPLE_NOT_FOUND'],
    ['a status that is not there', bare, { headers: { ...key, Prefer: 'code=418' } }, 'EXAMPLE_NOT_FOUND'],
  ];
  test.each(outside)('%s', async (_title, path, init, code) => {
    const { status, ok, data, error, metadata } = await call(path, init);
    const entry = { ...document['x-infrai-errors'], ...document['x-infrai-mock-errors'] }[code];
    expect({ status, ok, data, code: error.code }).toEqual({ status: entry?.status, ok: false, data: null, code });
    expect(error.hint).toBe(entry?.action);
    expect(metadata.request_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('a method that is not allowed is told which one is', async () => {
    expect((await call(bare, { method: 'PATCH', headers: key })).headers.get('allow')).toBe('GET');
  });

  test('an example that is not there is answered with the names that are', async () => {
    const { error } = await call(bare, { headers: { ...key, Prefer: 'example=nothing' } });
    expect(error.message).toContain('rate_limit_user');
  });

  test('who has no key learns that before anything about the body', async () => {
    const { status } = await call(written, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{',
    });
    expect(status).toBe(401);
  });
});

describe('Prefer', () => {
  test.each(['example=maintenance', 'code=503, example="maintenance"', 'Code=503; Example=maintenance'])(
    '%s',
    async (text) => {
      const { status, error, headers } = await call(bare, { headers: { ...key, Prefer: text } });
      expect([status, error.code]).toEqual([503, 'MAINTENANCE']);
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
    },
  );

  test('a preference of another kind changes nothing', async () => {
    expect((await call(bare, { headers: { ...key, Prefer: 'respond-async, wait=10' } })).status).toBe(200);
  });
});

test('a request that resembles an example gets that answer', async () => {
  const operation = writes.find(
    ({ requestBody }) => requestBody?.content['application/json']?.schema.properties?.vendor,
  );
  if (operation === undefined) throw new Error('No operation takes a vendor.');
  const [request] = listExampleRequests(operation);
  const answers = ['pusher', 'liveblocks', 'ably'].map(async (vendor) => {
    const body = JSON.stringify({ ...(request?.body as object), client_id: 'someone', vendor });
    return (await call(operation.path, { method: 'POST', headers: json, body })).data.vendor;
  });
  expect(await Promise.all(answers)).toEqual(['pusher', 'liveblocks', 'ably']);
});

test('fifty callers at once each get their own answer', async () => {
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

test('a page of any origin calls it and reads the headers', async () => {
  const elsewhere = createServer((_request, response) => response.end('<title>Elsewhere</title>'));
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  const browser = await launchChromium();
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

test('another version of the contract is taken up without a restart', async () => {
  const changed = structuredClone(document);
  const [path = ''] = Object.keys(changed.paths);
  changed.paths = { [path]: changed.paths[path] ?? {} };
  await mock.replace(changed);
  expect((await call(bare, { headers: key })).error.code).toBe('ROUTE_NOT_FOUND');
  await mock.replace(document);
  expect((await call(bare, { headers: key })).status).toBe(200);
});
