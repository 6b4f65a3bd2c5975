import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { servePrismMock } from '../../../scripts/prism/serve.ts';
import { type Listening, listen } from '../../../src/command/listen.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { recordEvidence } from '../../support/evidence.ts';
import { type RunRequest, readCollection, runCollection } from './run-collection.ts';

const anyPort = { host: '127.0.0.1', port: 0 };
const document = await bundleContract();
const operations = listOperations(document);
const collection = await readCollection();
const items = collection.item.flatMap((folder) => folder.item);
const mocks = [
  { name: 'the Prism mock', serve: () => servePrismMock(anyPort) },
  { name: 'the live mock', serve: () => serveLiveMock(anyPort, {}, {}) },
];

describe.each(mocks)('a run of the whole collection on $name', ({ serve }) => {
  let mock: Pick<Listening, 'url' | 'close'>;
  let run: RunRequest[];
  beforeAll(async () => {
    mock = await serve();
    run = await runCollection(collection, mock.url);
  });
  afterAll(() => mock?.close());

  test.each(operations)('calls $capability and passes', async ({ capability, summary }) => {
    const request = run.find(({ name }) => name === summary);
    expect(request?.failed).toEqual([]);
    expect(request?.passed).toEqual([`${capability} succeeds`, 'the response fits its schema']);
    await recordEvidence('postman', capability);
  });

  test('sends each request once, and revokes the token that it was issued', () => {
    expect(run.map(({ name }) => name).sort()).toEqual(operations.map(({ summary }) => summary).sort());
    const token = JSON.parse(run.find(({ body }) => body.includes('expires_at'))?.body ?? '').data.token;
    expect(run.filter(({ sent }) => sent.includes('token_or_jti')).map(({ sent }) => JSON.parse(sent))).toEqual([
      { token_or_jti: token },
    ]);
  });
});

test('each request fails its tests when the service refuses it', async () => {
  const mock = await servePrismMock(anyPort);
  const refused = structuredClone(collection);
  for (const item of refused.item.flatMap((folder) => folder.item)) {
    for (const header of item.request.header.filter(({ key }) => key === 'Prefer')) {
      header.value = 'code=402';
      delete header.disabled;
    }
  }
  const run = await runCollection(refused, mock.url);
  await mock.close();
  for (const { name, status, failed } of run) {
    expect([name, status]).toEqual([name, 402]);
    expect(failed[0]).toContain('INSUFFICIENT_CREDIT');
    expect(failed).toHaveLength(2);
  }
});

test('each request fails its tests when a success lacks what the contract promises, and no two have one key', async () => {
  const keys: string[] = [];
  const server = createServer(({ headers }, response) => {
    keys.push(...[headers['idempotency-key'] ?? []].flat());
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ ok: true, data: {}, error: null, metadata: {} }));
  });
  const wrong = await listen(server, anyPort);
  const run = await runCollection(collection, wrong.url);
  await runCollection(collection, wrong.url);
  await wrong.close();
  // A second run creates again what the first has deleted, so no key comes twice.
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
  expect(run).toHaveLength(operations.length);
  for (const { failed } of run) expect(failed.join()).toMatch(/fits its schema: .*data/s);
});

test('the folders are the tags in their order, with what deletes at the end', () => {
  expect(collection.item.map(({ name }) => name)).toEqual([...document.tags.map(({ name }) => name), 'Clean up']);
  const order = items.map(({ name }) => name);
  const deleted = operations.filter(({ method }) => method === 'delete').map(({ summary }) => summary);
  expect(order.slice(-deleted.length)).toEqual(deleted);
});

test('each example of a success is saved, with a name of its own, behind the request that it answers', () => {
  for (const operation of operations) {
    const item = items.find(({ name }) => name === operation.summary);
    const examples = operation.responses['200']?.content?.['application/json']?.examples ?? {};
    const saved = item?.response.filter(({ code }) => code === 200) ?? [];
    expect(saved.map(({ body }) => JSON.parse(body))).toEqual(Object.values(examples).map(({ value }) => value));
    expect(item?.response.map(({ code }) => String(code))).toEqual(
      expect.arrayContaining(Object.keys(operation.responses)),
    );
    const names = item?.response.map(({ name }) => name) ?? [];
    expect(new Set(names).size, names.join()).toBe(names.length);
  }
});

test('a channel that has to be encoded is encoded in the address of a saved example', () => {
  const paths = items.flatMap(({ response }) =>
    response.flatMap(({ originalRequest }) => originalRequest.url.variable),
  );
  expect(paths.map(({ value }) => value)).toContain(encodeURIComponent('équipe/salle 42'));
});

test('a channel of any name is reached, since the path is encoded before a request is sent', async () => {
  const name = 'équipe/salle 42?a#b%2F';
  const mock = await serveLiveMock(anyPort, {}, {});
  const run = await runCollection(
    {
      ...collection,
      variable: collection.variable.map((item) => (item.key === 'channel' ? { ...item, value: name } : item)),
    },
    mock.url,
  );
  await mock.close();
  expect(run.flatMap(({ failed }) => failed)).toEqual([]);
  const found = run.filter(({ body }) => JSON.parse(body).data.name === name);
  expect(found.length).toBeGreaterThan(1);
});

test('the ids are distinct, and no key is written but the one that any mock takes', () => {
  const text = JSON.stringify(collection);
  const ids = [...text.matchAll(/"(?:_postman_)?id":"([0-9a-f-]{36})"/g)].map(([, id]) => id);
  expect(ids.length).toBeGreaterThan(operations.length);
  expect(new Set(ids).size).toBe(ids.length);
  expect(collection.auth.bearer.map(({ value }) => value)).toEqual(['{{projectKey}}']);
  expect(text).not.toMatch(/ifr_pk_proj_\w/);
});
