import { describe, expect, test } from 'vitest';
import { keyHolder } from '../../../../src/mock/ably/identity.ts';
import { revokeTokens } from '../../../../src/mock/ably/rest/revoke-tokens.ts';
import { type StartOptions, startSessions } from '../fake-session.ts';

const now = 1_700_000_000_000;
const refused = (code: number) => ({ error: expect.objectContaining({ code }) });

/** Makes the function that revokes tokens of a project with its key. */
function start(options: StartOptions = {}) {
  const { realm, limits, connect } = startSessions(options);
  const revoke = (body: unknown, more: object = {}) => {
    const call = { realm, identity: keyHolder, method: 'POST', name: realm.key.name, query: new URLSearchParams() };
    return revokeTokens({ ...call, body, binary: false, ...more }, now, limits);
  };
  const isRevoked = (issuedAt: number, ...revokedBy: string[]) =>
    realm.revocations.isRevoked({ ...keyHolder, issuedAt, revokedBy });
  return { realm, connect, revoke, isRevoked };
}

test('tokens are revoked that are older than now, or than a time', () => {
  const { revoke, isRevoked } = start();
  expect(revoke({ targets: ['clientId:ada', 'channel:room'] })).toEqual({
    status: 201,
    body: {
      successCount: 2,
      failureCount: 0,
      results: [
        { target: 'clientId:ada', issuedBefore: now, appliesAt: now },
        { target: 'channel:room', issuedBefore: now, appliesAt: now },
      ],
    },
  });
  expect([isRevoked(now - 1, 'clientId:ada'), isRevoked(now, 'clientId:ada')]).toEqual([true, false]);
  revoke({ targets: ['revocationKey:x'], issuedBefore: now - 5_000 });
  expect([isRevoked(now - 5_001, 'revocationKey:x'), isRevoked(now - 4_999, 'revocationKey:x')]).toEqual([true, false]);
});

test('with a margin, clients are asked for new tokens, and it is told when the old ones end', () => {
  const { connect, revoke, isRevoked } = start({ vendorLimits: { renewalMargin: 7_000 } });
  const identity = { clientId: 'ada', tokenId: 'one', issuedAt: now - 1, revokedBy: ['clientId:ada'] };
  const { socket } = connect({ identity });
  expect(revoke({ targets: ['clientId:ada'], allowReauthMargin: true })).toMatchObject({
    body: { successCount: 1, results: [{ issuedBefore: now, appliesAt: now + 7_000 }] },
  });
  expect(socket.take()).toEqual([{ action: 17 }]);
  expect(isRevoked(0, 'clientId:ada')).toBe(false);
});

test('each malformed target is refused by itself', () => {
  const { revoke, isRevoked } = start();
  const wrong = ['token:x', 'clientId', 'clientId:', 'x clientId:ada', ''];
  expect(revoke({ targets: [...wrong, 'clientId:ada', 'channel:\n'] })).toMatchObject({
    status: 201,
    body: {
      successCount: 2,
      failureCount: 5,
      results: [...wrong.map((target) => ({ target, error: { code: 40003 } })), {}, {}],
    },
  });
  expect(isRevoked(0, 'clientId:ada')).toBe(true);
});

test('what would wait beyond as many as may is refused by itself', () => {
  const { revoke } = start({ vendorLimits: { waitingRevocations: 1 } });
  expect(revoke({ targets: ['clientId:ada', 'clientId:bob'], allowReauthMargin: true })).toMatchObject({
    body: { successCount: 1, failureCount: 1, results: [{}, { target: 'clientId:bob', error: { code: 42910 } }] },
  });
});

describe('a call is refused', () => {
  test('without the key itself, or with the key of another name', () => {
    const { revoke, isRevoked } = start();
    const body = { targets: ['clientId:ada'] };
    expect(revoke(body, { identity: { ...keyHolder, tokenId: 'one' } })).toEqual(refused(40162));
    expect(revoke(body, { name: 'other' })).toEqual(refused(40133));
    expect(isRevoked(0, 'clientId:ada')).toBe(false);
  });

  test.each([
    [undefined],
    [[]],
    [{}],
    [{ targets: 'clientId:ada' }],
    [{ targets: ['clientId:ada', 7] }],
    [{ targets: Array.from({ length: 101 }, () => 'clientId:ada') }],
  ])('whose targets are no list of strings, or are too many: %#', (body) => {
    const { revoke } = start();
    expect(revoke(body)).toEqual(refused(40001));
  });

  test.each([now + 1_001, now - 3_600_001, String(now), 'x', null, Number.NaN])('with the time %s', (issuedBefore) => {
    const { revoke } = start();
    expect(revoke({ targets: ['clientId:ada'], issuedBefore })).toEqual(refused(40003));
  });

  test.each(['true', 1, null])('with the margin %j', (allowReauthMargin) => {
    const { revoke } = start();
    expect(revoke({ targets: ['clientId:ada'], allowReauthMargin })).toEqual(refused(40003));
  });
});

test.each([
  [{ targets: Array.from({ length: 100 }, (_, at) => `clientId:${at}`) }, 100],
  [{ targets: [] }, 0],
  [{ targets: ['clientId:ada'], issuedBefore: now + 1_000 }, 1],
  [{ targets: ['clientId:ada'], issuedBefore: now - 3_600_000 }, 1],
  [{ targets: ['clientId:ada'], allowReauthMargin: false }, 1],
])('a call may go as far as the limits: %#', (body, successCount) => {
  const { revoke } = start();
  expect(revoke(body)).toMatchObject({ body: { successCount, failureCount: 0 } });
});
