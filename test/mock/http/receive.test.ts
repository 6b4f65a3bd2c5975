import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { bodyLimit } from '../../../src/mock/http/read-body.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { startPrismMock } from '../../support/prism-mock.ts';

const document = await bundleContract();
const operations = listOperations(document);
const bare = operations.find(({ method, parameters = [] }) => method === 'get' && parameters.length === 0)?.path ?? '';
const written = operations.find(({ requestBody }) => requestBody)?.path ?? '';
const key = { Authorization: 'Bearer any-key' };
const json = { ...key, 'Content-Type': 'application/json' };

/** A name for a server, and how it is started. */
const mocks = [
  ['live mock', () => serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {})],
  ['Prism mock', startPrismMock],
] as const;

describe.each(mocks)('the %s', (_name, start) => {
  let mock: Awaited<ReturnType<typeof start>>;
  beforeAll(async () => {
    mock = await start();
  });
  afterAll(() => mock?.close());

  async function call(path: string, init: RequestInit = {}) {
    const response = await fetch(mock.url + path, { signal: AbortSignal.timeout(10_000), ...init });
    const { error, metadata, ok, data } = await response.json();
    return { status: response.status, headers: response.headers, error, metadata, ok, data };
  }

  const post = (body: BodyInit, headers: Record<string, string> = json): RequestInit => ({
    method: 'POST',
    headers,
    body,
  });
  const refused: [string, string, RequestInit, string][] = [
    ['an unknown route', '/v1/realtime/nothing', { headers: key }, 'ROUTE_NOT_FOUND'],
    ['a path that cannot be decoded', '/v1/realtime/%zz', { headers: key }, 'ROUTE_NOT_FOUND'],
    ['another method', bare, { method: 'PATCH', headers: key }, 'METHOD_NOT_ALLOWED'],
    ['malformed JSON', written, post('{"client_id": '), 'INVALID_INPUT'],
    ['text that is not UTF-8', written, post(new Uint8Array([34, 255, 34])), 'INVALID_INPUT'],
    ['a body nested too deep', written, post(`${'['.repeat(9_999)}${']'.repeat(9_999)}`), 'INVALID_INPUT'],
    ['a form', written, post(new URLSearchParams({ a: 'b' }), key), 'UNSUPPORTED_MEDIA_TYPE'],
    ['a body too large', written, post(`"${'x'.repeat(bodyLimit)}"`), 'PAYLOAD_TOO_LARGE'],
    ['an unknown example', bare, { headers: { ...key, Prefer: 'example=nothing' } }, 'EXAMPLE_NOT_FOUND'],
    ['an undocumented status', bare, { headers: { ...key, Prefer: 'code=418' } }, 'EXAMPLE_NOT_FOUND'],
    ['no project key', bare, {}, 'UNAUTHORIZED'],
    ['another kind of credentials', bare, { headers: { Authorization: 'Basic x' } }, 'UNAUTHORIZED'],
    ['a key behind another kind', bare, { headers: { Authorization: 'Basic Bearer x' } }, 'UNAUTHORIZED'],
  ];
  test.each(refused)('refuses %s in the envelope', async (_title, path, init, code) => {
    const { status, ok, data, error, metadata } = await call(path, init);
    const entry = { ...document['x-infrai-errors'], ...document['x-infrai-mock-errors'] }[code];
    expect({ status, ok, data, code: error.code }).toEqual({ status: entry?.status, ok: false, data: null, code });
    expect(error.hint).toBe(entry?.action);
    expect(metadata.request_id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('says which statuses an operation documents when another one is asked for', async () => {
    const { error } = await call(bare, { headers: { ...key, Prefer: 'code=418' } });
    expect(error.message).toMatch(/documents no status 418\. It documents: 200, 400, /);
  });

  test('takes a key behind more than one space', async () => {
    expect((await call(bare, { headers: { Authorization: 'bearer   any-key' } })).status).toBe(200);
  });

  test('says which methods a path takes', async () => {
    expect((await call(bare, { method: 'PATCH', headers: key })).headers.get('allow')).toBe('GET');
  });

  test('lists the examples when the one that is asked for is unknown', async () => {
    const { error } = await call(bare, { headers: { ...key, Prefer: 'example=nothing' } });
    expect(error.message).toContain('rate_limit_user');
  });

  test('reports a missing key before a malformed body', async () => {
    const { status } = await call(written, post('{', { 'Content-Type': 'application/json' }));
    expect(status).toBe(401);
  });

  test('ignores the body of an operation that takes none', async () => {
    const path = '/v1/realtime/channel/delete/room-42';
    const { error } = await call(path, { method: 'DELETE', headers: json, body: '{' });
    // The live mock knows that the channel does not exist; the Prism mock has no state.
    expect(error?.code).not.toBe('INVALID_INPUT');
  });

  test.each(['example=maintenance', 'code=503, example="maintenance"', 'Code=503; Example=maintenance'])(
    'responds as Prefer: %s asks',
    async (text) => {
      const { status, error, headers } = await call(bare, { headers: { ...key, Prefer: text } });
      expect([status, error.code]).toEqual([503, 'MAINTENANCE']);
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
    },
  );

  test('ignores a preference of another kind', async () => {
    expect((await call(bare, { headers: { ...key, Prefer: 'respond-async, wait=10' } })).status).toBe(200);
  });
});
