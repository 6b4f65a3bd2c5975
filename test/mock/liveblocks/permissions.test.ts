import { expect, test } from 'vitest';
import { findPermissions, mayShow, mayWrite } from '../../../src/mock/liveblocks/permissions.ts';

test.each([
  [['room:write'], true, true],
  [['*:write'], true, true],
  [['room:read', 'room:presence:write'], false, true],
  [['*:read', 'room:read'], false, false],
  [['room:writes', 'xroom:write'], false, false],
  [[], false, false],
])('with %j a client may write: %s, and show itself: %s', (permissions, writes, shows) => {
  expect([mayWrite(permissions), mayShow(permissions)]).toEqual([writes, shows]);
});

const perms = { 'room-1': ['room:read'], 'room-*': ['room:read', 'room:write'], '*x': ['room:presence:write'] };
test.each([
  ['room-1', ['room:read', 'room:write']],
  ['room-', ['room:read', 'room:write']],
  ['room-22', ['room:read', 'room:write']],
  ['room', []],
  ['a-room-1', []],
  // A star that is not at the end is a character like others.
  ['*x', ['room:presence:write']],
  ['yx', []],
])('in %s, a token permits what its patterns say together', (room, expected) => {
  expect(findPermissions(perms, room)).toEqual(expected);
});

test('a star alone goes for every room, and what is no list of names permits nothing', () => {
  expect(findPermissions({ '*': ['room:write', 7, null] }, 'any')).toEqual(['room:write']);
  for (const malformed of [undefined, null, 'room:write', 7, { any: 'room:write' }, { any: { 0: 'room:write' } }]) {
    expect(findPermissions(malformed, 'any')).toEqual([]);
  }
});
