import { expect, test } from 'vitest';
import type { KnownCapability } from '../../src/discover/find-entries.ts';
import { readService } from '../../src/discover/read-service.ts';
import { plain } from './plain.ts';
import { serve, serveJson } from './service.ts';

const known: KnownCapability[] = ['publish', 'channel.get', 'event.types'].map((name) => ({
  capability: `realtime.${name}`,
  method: name === 'publish' ? 'POST' : 'GET',
  path: `/v1/realtime/${name.replace('.', '/')}`,
}));
const publish = { id: 'realtime.publish', method: 'POST', path: '/v1/realtime/publish' };
const route = { method: 'POST', path: '/v1/realtime/publish' };

/** Reads a service with a list, and pages by capability. */
async function read(list: unknown, pages: Record<string, unknown> = {}) {
  const { url, requests } = await serveJson((path) =>
    path === '/v1/discovery' ? list : pages[path.replace('/v1/discovery/', '')],
  );
  const { unread, ...said } = await readService(url, known);
  const told = plain(said) as {
    facts: Record<string, object>;
    missing: string[];
    unknown: string[];
    readCount: number;
  };
  return { ...told, unread: unread.map((reading) => reading.url.replace(url, '')), requests };
}

test('the list and the page of each capability are read, each once', async () => {
  const { requests, readCount, unread } = await read([publish]);
  expect(requests.map(({ url }) => url).sort()).toEqual([
    '/v1/discovery',
    '/v1/discovery/realtime.channel.get',
    '/v1/discovery/realtime.event.types',
    '/v1/discovery/realtime.publish',
  ]);
  expect(readCount).toBe(1);
  expect(unread.sort()).toEqual(
    requests
      .map(({ url }) => url)
      .sort()
      .slice(1),
  );
});

test('what only the list tells is told, and a capability that it does not have, and has no page, is missing', async () => {
  const { facts, missing, unknown } = await read([publish, { id: 'realtime.fly', method: 'GET', path: '/v1/fly' }]);
  expect(facts).toEqual({ 'realtime.publish': route });
  expect(missing).toEqual(['realtime.channel.get', 'realtime.event.types']);
  expect(unknown).toEqual(['realtime.fly']);
});

test('nothing is missing from a service that tells of no capability', async () => {
  expect(await read([])).toMatchObject({ facts: {}, missing: [], unknown: [] });
});

test('a capability whose page cannot be read, but is there, is not missing', async () => {
  const { url } = await serve((request, response) => {
    const status = { '/v1/discovery': 200, '/v1/discovery/realtime.channel.get': 410 }[request.url ?? ''] ?? 500;
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify([publish]));
  });
  expect([...(await readService(url, known)).missing]).toEqual(['realtime.channel.get']);
});

test.each<[string, unknown]>([
  ['names it', publish],
  ['does not name it', route],
  ['is in an envelope', { ok: true, data: route }],
  ['is a result', { result: route }],
  ['is an item', { item: [route] }],
  ['is deep in envelopes', { data: { result: { item: route } } }],
  ['is in a list', [route]],
])('a page that %s is read, with its route', async (_title, page) => {
  const { facts, readCount } = await read([], { 'realtime.publish': page });
  expect(facts).toEqual({ 'realtime.publish': route });
  expect(readCount).toBe(2);
});

test.each<[string, unknown]>([
  ['as it is', { errors: ['CREDIT_LOW'] }],
  ['in an envelope', { ok: true, data: { errors: ['CREDIT_LOW'] } }],
  ['as a result', { result: { errors: ['CREDIT_LOW'] } }],
  ['as an item', { item: [{ errors: ['CREDIT_LOW'] }] }],
  ['in three envelopes', { data: { result: { item: { errors: ['CREDIT_LOW'] } } } }],
  ['beside data that is no page', { data: 7, errors: ['CREDIT_LOW'] }],
])('a page that tells only of errors is read, %s', async (_title, page) => {
  const { facts } = await read([], { 'realtime.publish': page });
  expect(facts).toEqual({ 'realtime.publish': { errors: { CREDIT_LOW: {} } } });
});

test('a page of several items is of none of them', async () => {
  const page = [{ errors: ['CREDIT_LOW'] }, { errors: ['CREDIT_LOW'] }];
  expect((await read([], { 'realtime.publish': page })).facts).toEqual({});
});

test.each<[string, unknown]>([
  ['of another capability', { ...publish, id: 'realtime.event.types' }],
  ['of several, without its own', [{ id: 'realtime.event.types' }, { id: 'realtime.channel.get', method: 'GET' }]],
  ['with a list of unnamed ones', [{ method: 'POST' }, { method: 'GET' }]],
])('a page %s tells nothing of this one', async (_title, page) => {
  const { facts } = await read([], { 'realtime.publish': page });
  expect(facts['realtime.publish']).toBeUndefined();
});

test('the page says what the list leaves out', async () => {
  const { facts } = await read([{ id: 'realtime.publish', method: 'POST' }], {
    'realtime.publish': { path: '/v1/realtime/publish', parameters: { event: 'string' } },
  });
  expect(facts['realtime.publish']).toEqual({
    ...route,
    parameters: { event: { type: { kinds: ['string'] } } },
  });
});
