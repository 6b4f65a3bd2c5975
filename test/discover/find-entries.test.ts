import { expect, test } from 'vitest';
import { findEntries } from '../../src/discover/find-entries.ts';

const known = [
  { capability: 'realtime.publish', method: 'POST', path: '/v1/realtime/publish' },
  { capability: 'realtime.channel.get', method: 'GET', path: '/v1/realtime/channel/get/{channel}' },
];
const [publish, get] = ['realtime.publish', 'realtime.channel.get'] as const;

/** Finds entries, and writes them without the document that they are part of. */
function find(root: unknown) {
  const { entries, named, unknown } = findEntries(root, known);
  return {
    entries: Object.fromEntries(Array.from(entries, ([id, list]) => [id, list.map(({ record }) => record)])),
    named: [...named],
    unknown: [...unknown],
  };
}
const nothing = { entries: {}, named: [], unknown: [] };

const call = { method: 'POST', path: '/v1/realtime/publish' };
const other = { method: 'POST', path: '/v1/realtime/fly' };

test.each<[string, unknown, object]>([
  ['a list of objects with ids', [{ id: publish }], { entries: { [publish]: [{ id: publish }] } }],
  ['a list in an envelope', { data: { items: [{ id: publish }] } }, { entries: { [publish]: [{ id: publish }] } }],
  [
    'ids under other names',
    [{ Capability: publish }, { 'x-infrai-capability': get }],
    { entries: { [publish]: [{ Capability: publish }], [get]: [{ 'x-infrai-capability': get }] } },
  ],
  ['a map from ids', { [publish]: { a: 1 } }, { entries: { [publish]: [{ a: 1 }] } }],
  [
    'objects nested by the parts of the id',
    { realtime: { channel: { get: { a: 1 } } } },
    { entries: { [get]: [{ a: 1 }] } },
  ],
  [
    'a module with short ids',
    { realtime: [{ id: 'publish', ...call }] },
    { entries: { [publish]: [{ id: 'publish', ...call }] } },
  ],
  [
    'a module that says its name',
    { module: 'realtime', actions: { publish: call } },
    { entries: { [publish]: [call] } },
  ],
  ['a short id without a route, which is only a word', { realtime: { permissions: [{ id: 'publish' }] } }, {}],
  ['a route alone', [call], { entries: { [publish]: [call] } }],
  [
    'a route with another name in it',
    [{ method: 'get', url: 'https://api.example/v1/realtime/channel/get/:name' }],
    { entries: { [get]: [{ method: 'get', url: 'https://api.example/v1/realtime/channel/get/:name' }] } },
  ],
  [
    'the method of another route',
    [{ method: 'GET', path: '/v1/realtime/publish' }],
    { unknown: ['GET /v1/realtime/publish'] },
  ],
  [
    'a route in a part, which is of the whole',
    [{ title: 'Publish', http: call }],
    { entries: { [publish]: [{ title: 'Publish', http: call }] } },
  ],
  ['a list of ids', [publish, get], { named: [publish, get] }],
  [
    'a list of ids with one that is unknown',
    [publish, get, 'realtime.fly', 'Realtime.x', 'email.send', 'realtime.'],
    { named: [publish, get], unknown: ['realtime.fly'] },
  ],
  ['a list with a single id, which may be of anything', [publish, 'realtime.fly'], { named: [publish] }],
  ['an object with an unknown id and a route', [{ id: 'realtime.fly', ...other }], { unknown: ['realtime.fly'] }],
  [
    'an object with an unknown id and a route in it',
    [{ id: 'realtime.fly', http: other }],
    { unknown: ['realtime.fly'] },
  ],
  ['an unknown id without a route', [{ id: 'realtime.fly' }], {}],
  ['an unknown route with a name', [{ name: 'fly', ...other }], { unknown: ['realtime.fly'] }],
  ['an unknown route with a title', [{ name: 'Fly!', ...other }], { unknown: ['POST /v1/realtime/fly'] }],
  ['a route of another module', [{ name: 'send', method: 'POST', path: '/v1/email/send' }], {}],
  ['an id of another module', [{ id: 'email.send', ...other, path: '/v1/email/send' }], {}],
  ['a place that spells an unknown id', { realtime: { fly: other } }, { unknown: ['realtime.fly'] }],
  [
    'OpenAPI with ids',
    { paths: { '/v1/realtime/publish': { post: { operationId: 'x', 'x-infrai-capability': publish } } } },
    {
      entries: {
        // As an operation of its path, and as an object with an id.
        [publish]: [
          { parameters: [], operationId: 'x', 'x-infrai-capability': publish, ...call },
          { operationId: 'x', 'x-infrai-capability': publish },
        ],
      },
    },
  ],
  [
    'OpenAPI without ids',
    { paths: { '/v1/realtime/publish': { post: { parameters: [1] } } } },
    { entries: { [publish]: [{ ...call, parameters: [1] }] } },
  ],
  [
    'OpenAPI with an unknown operation',
    { paths: { '/v1/realtime/fly': { post: {}, summary: {} } } },
    { unknown: ['POST /v1/realtime/fly'] },
  ],
  [
    'a map from paths to calls',
    { '/v1/realtime/publish': { method: 'POST' } },
    { entries: { [publish]: [{ method: 'POST', path: '/v1/realtime/publish' }] } },
  ],
  ['nothing', undefined, {}],
  ['a text', publish, {}],
])('%s', (_title, root, found) => {
  const { entries, ...rest } = find(root);
  const expected = { ...nothing, ...found } as typeof nothing;
  expect({ ...rest, entries: Object.keys(entries) }).toEqual({ ...expected, entries: Object.keys(expected.entries) });
  expect(entries).toMatchObject(expected.entries);
});

test('twenty objects about one capability are kept, and twenty unknown ids', () => {
  const many = Array.from({ length: 21 }, (_, at) => ({ id: publish, at }));
  expect(find(many).entries[publish]).toEqual(many.slice(0, 20));
  const letters = Array.from({ length: 21 }, (_, at) => String.fromCharCode(97 + at));
  const ids = letters.map((letter) => `realtime.${letter}`);
  expect(find([publish, get, ...ids]).unknown).toEqual(ids.slice(0, 20));
});

test('an id has small letters, and less than a hundred characters', () => {
  const ids = [
    `realtime.${'a'.repeat(90)}`,
    `realtime.${'a'.repeat(91)}`,
    'realtime.A',
    'realtime.a1',
    'xrealtime.a',
    'realtime..a',
  ];
  expect(find([publish, get, ...ids]).unknown).toEqual([ids[0]]);
});

test('what stands forty levels deep is found, and what stands deeper is not', () => {
  const nest = (depth: number): unknown => (depth === 0 ? { id: publish } : { x: nest(depth - 1) });
  expect(find(nest(40)).entries).toEqual({ [publish]: [{ id: publish }] });
  expect(find(nest(41))).toEqual(nothing);
});
