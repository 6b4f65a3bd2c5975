import { expect, test } from 'vitest';
import { everything } from '../../../src/mock/ably/capability.ts';
import {
  chooseClient,
  describeIssuedToken,
  keyHolder,
  listRevocationTargets,
} from '../../../src/mock/ably/identity.ts';

const ada = { ...keyHolder, clientId: 'ada', anyClient: false };

test("the project's key may do everything, as any client", () => {
  expect(keyHolder).toMatchObject({
    capability: everything,
    anyClient: true,
    tokenId: undefined,
    expiresAt: undefined,
  });
});

test('a client is who its token says, and asking for that one or none changes nothing', () => {
  expect(chooseClient(ada, undefined)).toBe(ada);
  expect(chooseClient(ada, 'ada')).toBe(ada);
  for (const other of ['bob', '*', '']) expect(chooseClient(ada, other), other).toBeUndefined();
});

test('who may act as any client is the one that it names from then on, and stays free with a star', () => {
  const bob = chooseClient(keyHolder, 'bob');
  expect(bob).toEqual({ ...keyHolder, clientId: 'bob', anyClient: false });
  expect(bob && chooseClient(bob, 'eve')).toBeUndefined();
  const any = chooseClient(keyHolder, '*');
  expect(any && chooseClient(any, 'eve')?.clientId).toBe('eve');
});

test('an issued token is for one client, and opens its channels by their names alone', () => {
  const identity = describeIssuedToken({
    jti: 'rtt_1',
    client_id: 'phone',
    channels: ['room', 'a:*', '*'],
    capabilities: ['subscribe', 'publish'],
    expiresAt: 7,
  });
  expect(identity).toEqual({
    clientId: 'phone',
    anyClient: false,
    capability: { room: ['subscribe', 'publish'] },
    tokenId: 'rtt_1',
    issuedAt: 0,
    revokedBy: [],
    expiresAt: 7,
  });
});

test('a token is revoked by its client, its key of revocation and each channel that it names', () => {
  const capability = { room: ['subscribe'], 'a:*': ['*'] };
  expect(listRevocationTargets('ada', 'team-7', capability)).toEqual([
    'clientId:ada',
    'revocationKey:team-7',
    'channel:room',
    'channel:a:*',
  ]);
  expect(listRevocationTargets(undefined, undefined, {})).toEqual([]);
});
