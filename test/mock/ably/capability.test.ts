import { describe, expect, test } from 'vitest';
import { isAllowed, parseCapability } from '../../../src/mock/ably/capability.ts';
import {
  chooseClient,
  describeIssuedToken,
  keyHolder,
  listRevocationTargets,
} from '../../../src/mock/ably/identity.ts';

describe('the text of a capability', () => {
  test('is an object with a list of operations for each pattern', () => {
    expect(parseCapability('{"room":["subscribe","publish"],"*":["*"],"none":[]}')).toEqual({
      room: ['subscribe', 'publish'],
      '*': ['*'],
      none: [],
    });
    expect(parseCapability('{}')).toEqual({});
  });

  test.each([
    '',
    '[]',
    'null',
    '7',
    '"*"',
    '{',
    '{"room":"subscribe"}',
    '{"room":[1]}',
    '{"room":["subscribe",null]}',
    '{"a":["subscribe"],"room":null}',
    '{"room":{"0":"subscribe"}}',
  ])('%j is malformed', (text) => {
    expect(parseCapability(text)).toBeUndefined();
  });

  test.each([undefined, null, 7, {}, { '*': ['*'] }])('%j is no text', (value) => {
    expect(parseCapability(value)).toBeUndefined();
  });

  test('may have 1,000 patterns', () => {
    const write = (count: number) =>
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, at) => [at, ['*']])));
    expect(Object.keys(parseCapability(write(1_000)) ?? {})).toHaveLength(1_000);
    expect(parseCapability(write(1_001))).toBeUndefined();
  });
});

describe('a pattern', () => {
  test.each([
    ['room', 'room'],
    ['*', 'room'],
    ['*', 'a:b:c'],
    ['a:*', 'a:b'],
    ['a:*', 'a:b:c'],
    ['*:b', 'a:b'],
    ['a:*:c', 'a:b:c'],
    ['room', '[meta]room'],
    ['room', '[?rewind=1]room'],
    ['room', '[]room'],
  ])('%s opens %s', (pattern, channel) => {
    expect(isAllowed({ [pattern]: ['subscribe'] }, 'subscribe', channel)).toBe(true);
  });

  test.each([
    ['room', 'Room'],
    ['room', 'room-2'],
    ['room', 'room:2'],
    ['a:b', 'a'],
    ['a:*', 'a'],
    ['a:*', 'b:c'],
    ['*:b', 'b'],
    ['*:b', 'a:c'],
    ['*:b', 'a:b:c'],
    ['a:*:c', 'a:b:d'],
    ['ro*', 'room'],
    ['room', 'x[meta]room'],
    ['xroom', 'x[meta]room'],
    ['room', '[[meta]room'.replace('[[', '[x]y[')],
  ])('%s does not open %s', (pattern, channel) => {
    expect(isAllowed({ [pattern]: ['*'] }, 'subscribe', channel)).toBe(false);
  });

  test('opens a channel for its own operations alone, or for all with a star', () => {
    const capability = { room: ['subscribe'], 'all:*': ['*'], empty: [] };
    expect(isAllowed(capability, 'publish', 'room')).toBe(false);
    expect(isAllowed(capability, 'publish', 'all:1')).toBe(true);
    expect(isAllowed(capability, 'subscribe', 'empty')).toBe(false);
    expect(isAllowed({}, 'subscribe', 'room')).toBe(false);
  });
});

describe('the client of a connection', () => {
  const ada = { ...keyHolder, clientId: 'ada', anyClient: false };
  const anyone = { ...keyHolder, clientId: undefined, anyClient: true };
  const nobody = { ...keyHolder, clientId: undefined, anyClient: false };

  test('is the one that the token names, and no other', () => {
    expect(chooseClient(ada, undefined)).toBe(ada);
    expect(chooseClient(ada, 'ada')).toBe(ada);
    expect(chooseClient(ada, 'bob')).toBeUndefined();
    expect(chooseClient(ada, '*')).toBeUndefined();
    expect(chooseClient(nobody, undefined)).toBe(nobody);
    expect(chooseClient(nobody, 'bob')).toBeUndefined();
  });

  test('can be any for the holder of a key, who is that client from then on', () => {
    expect(chooseClient(anyone, undefined)).toBe(anyone);
    expect(chooseClient(anyone, 'bob')).toEqual({ ...anyone, clientId: 'bob', anyClient: false });
    expect(chooseClient(anyone, '*')).toEqual({ ...anyone, clientId: '*', anyClient: true });
  });

  test('of an issued token has its permissions in its channels, but none by a name with a star', () => {
    const token = {
      jti: 'rtt_1',
      client_id: 'ada',
      channels: ['room', 'a:*', '*'],
      capabilities: ['subscribe', 'presence'] as const,
      expiresAt: 7,
    };
    expect(describeIssuedToken(token)).toEqual({
      clientId: 'ada',
      anyClient: false,
      capability: { room: ['subscribe', 'presence'] },
      tokenId: 'rtt_1',
      issuedAt: 0,
      revokedBy: [],
      expiresAt: 7,
    });
  });

  test('is revoked by name, by revocation key and by each channel that the token names', () => {
    expect(listRevocationTargets('ada', 'group', { room: ['*'], 'a:*': [] })).toEqual([
      'clientId:ada',
      'revocationKey:group',
      'channel:room',
      'channel:a:*',
    ]);
    expect(listRevocationTargets(undefined, undefined, {})).toEqual([]);
  });
});
