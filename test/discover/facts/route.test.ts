import { expect, test } from 'vitest';
import {
  isMethodName,
  isPath,
  listPathNames,
  normalizePath,
  readRoute,
} from '../../../src/discover/facts/read-route.ts';

test.each<[object, object]>([
  [
    { method: 'POST', path: '/v1/a' },
    { method: 'POST', path: '/v1/a' },
  ],
  [
    { http_method: 'post', 'path-template': '/v1/a' },
    { method: 'POST', path: '/v1/a' },
  ],
  [
    { verb: 'get', url: 'https://api.example/v1/a?b#c' },
    { method: 'GET', path: '/v1/a' },
  ],
  [{ endpoint: 'DELETE /v1/a' }, { method: 'DELETE', path: '/v1/a' }],
  [{ route: '  patch   /v1/a  ' }, { method: 'PATCH', path: '/v1/a' }],
  [{ http: 'HEAD /v1/a' }, { method: 'HEAD', path: '/v1/a' }],
  [{ rest: 'Fetch /v1/a' }, { path: '/v1/a' }],
  [{ method: 'PUT /v1/a' }, { method: 'PUT', path: '/v1/a' }],
  [{ methods: ['get', 'post'] }, { method: 'GET' }],
  [{ methods: [7, 'post'] }, { method: 'POST' }],
  [{ httpVerb: ' Put ' }, { method: 'PUT' }],
  [{ uri: 'https://api.example' }, { path: '/' }],
  [{ href: '/v1/a#b' }, { path: '/v1/a' }],
  [{ address: 'http://api.example/?x' }, { path: '/' }],
  // The method that stands on its own counts more, and so does an earlier name.
  [
    { method: 'GET', endpoint: 'POST /v1/b', path: '/v1/a' },
    { method: 'GET', path: '/v1/a' },
  ],
  [{ path: 'somewhere', url: '/v1/b' }, { path: '/v1/b' }],
  [{ method: 'FLY' }, {}],
  [{ method: 'GETS' }, {}],
  [{ path: 'v1/a' }, {}],
  [{ path: '/v1/a b' }, {}],
  [{ path: 'to POST /v1/a' }, {}],
  [{ path: 'ftp://api.example/v1/a' }, {}],
  [{ path: 7, method: {} }, {}],
  [{}, {}],
])('%j tells the route %j', (record, route) => {
  expect(readRoute(record as Record<string, unknown>)).toEqual(route);
});

test('a text of 2,000 characters can be a route, and a longer one cannot', () => {
  const path = `/${'a'.repeat(1_999)}`;
  expect(readRoute({ path })).toEqual({ path });
  expect(readRoute({ path: `${path}a` })).toEqual({});
});

test.each([
  ['/v1/a/:channel', '/v1/a/{channel}'],
  ['/v1/a/<channel>/b', '/v1/a/{channel}/b'],
  ['/v1/a/<str:channel>', '/v1/a/{channel}'],
  ['/v1/a/$channel', '/v1/a/{channel}'],
  ['/v1/a/\x24{channel}', '/v1/a/{channel}'],
  ['/v1/a/%7Bchannel%7d', '/v1/a/{channel}'],
  ['/v1/a/', '/v1/a'],
  ['/v1/a//', '/v1/a'],
  ['/', '/'],
  ['/realtime/publish', '/v1/realtime/publish'],
  ['/x/realtime/publish', '/x/realtime/publish'],
  ['/realtimes/publish', '/realtimes/publish'],
  ['/v1/a:b', '/v1/a:b'],
  ['/v1/:a-b', '/v1/:a-b'],
])('the path %s is %s', (path, normal) => {
  expect(normalizePath(path)).toBe(normal);
});

test('the names in a path are listed in their order', () => {
  expect(listPathNames('/v1/:one/{two}/<three>')).toEqual(['one', 'two', 'three']);
  expect(listPathNames('/v1/a')).toEqual([]);
});

test.each([
  ['get', true],
  ['DELETE', true],
  ['head', false],
  ['parameters', false],
])('%s is the name of a method: %j', (name, expected) => {
  expect(isMethodName(name)).toBe(expected);
});

test.each([
  ['/v1', true],
  ['https://a', true],
  ['http://a', true],
  ['httpss://a', false],
  ['a/b', false],
  ['see http://a', false],
])('%s is a path: %j', (name, expected) => {
  expect(isPath(name)).toBe(expected);
});
