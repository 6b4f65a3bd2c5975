import { decodeProtectedHeader, SignJWT } from 'jose';
import { expect, test } from 'vitest';
import { SignedTokens } from '../../../src/mock/state/signed-tokens.ts';

const secret = Buffer.from('a secret of at least 32 characters');
const start = 1_700_000_000_000;

function createTokens() {
  const clock = { time: start };
  const tokens = new SignedTokens({ secret, keyId: 'key', prefix: 'rtt_', capacity: 100, now: () => clock.time });
  return { clock, tokens };
}

/** A token that the owner of the secret signed. */
const sign = (build: (token: SignJWT) => SignJWT) =>
  build(new SignJWT({ client_id: 'ada' }).setProtectedHeader({ alg: 'HS256' })).sign(secret);

test('a token is valid until the second that it names, and says what it was issued with', async () => {
  const { clock, tokens } = createTokens();
  const { text, token } = await tokens.issue({ client_id: 'ada' }, 60);
  expect(token).toEqual({
    id: expect.stringMatching(/^rtt_[0-9a-f-]{36}$/),
    claims: { client_id: 'ada' },
    issuedAt: start,
    expiresAt: start + 60_000,
  });
  const { claims, ...rest } = token;
  expect(await tokens.check(text)).toMatchObject({ ...rest, claims });
  clock.time += 59_999;
  expect(await tokens.check(text)).toMatchObject(rest);
  clock.time += 1;
  expect(await tokens.check(text)).toEqual({ refused: 'expired' });
});

test('a token names the key that it was signed with, where that has a name', async () => {
  const { tokens } = createTokens();
  expect(decodeProtectedHeader((await tokens.issue({}, 60)).text)).toEqual({ alg: 'HS256', typ: 'JWT', kid: 'key' });
  const nameless = new SignedTokens({ secret, prefix: 'x_', capacity: 1, now: () => start });
  expect(decodeProtectedHeader((await nameless.issue({}, 60)).text)).toEqual({ alg: 'HS256', typ: 'JWT' });
});

test('a token that its owner signed needs an expiry, but no id and no time of issue', async () => {
  const { tokens } = createTokens();
  const exp = start / 1_000 + 60;
  expect(await tokens.check(await sign((token) => token))).toEqual({ refused: 'invalid' });
  const bare = await sign((token) => token.setExpirationTime(exp));
  const checked = await tokens.check(bare);
  expect(checked).toMatchObject({ issuedAt: start, expiresAt: start + 60_000 });
  // The same token has the same id, so that it can be revoked.
  expect(await tokens.check(bare)).toEqual(checked);
  const full = await sign((token) =>
    token
      .setExpirationTime(exp)
      .setJti('own')
      .setIssuedAt(start / 1_000 - 30),
  );
  expect(await tokens.check(full)).toMatchObject({ id: 'own', issuedAt: start - 30_000 });
});

test('a revoked token is remembered until it expires, and no longer', async () => {
  const { clock, tokens } = createTokens();
  const [first, second] = [await tokens.issue({}, 60), await tokens.issue({}, 7_200)];
  expect(await tokens.revoke(first.text)).toBe(first.token.id);
  expect(await tokens.revoke(second.token.id)).toBe(second.token.id);
  // Another time it was revoked before.
  expect(await tokens.revoke(second.token.id)).toBeUndefined();
  expect(tokens.changes).toBe(2);
  const list = () => tokens.listRevoked().sort((one, two) => one.expiresAt - two.expiresAt);
  expect(list()).toEqual([first, second].map(({ token }) => ({ id: token.id, expiresAt: token.expiresAt })));
  expect(await tokens.check(second.text)).toEqual({ refused: 'revoked' });
  clock.time += 60_001;
  expect(list().map(({ id }) => id)).toEqual([second.token.id]);
  clock.time += 7_139_998;
  expect(await tokens.check(second.text)).toEqual({ refused: 'revoked' });
  clock.time += 2;
  expect(list()).toEqual([]);
});

test('what is revoked can be restored, but not what has expired', () => {
  const { clock, tokens } = createTokens();
  tokens.restoreRevoked('gone', start);
  tokens.restoreRevoked('kept', start + 1);
  expect(tokens.listRevoked()).toEqual([{ id: 'kept', expiresAt: start + 1 }]);
  clock.time += 2;
  expect(tokens.listRevoked()).toEqual([]);
});

test('unknown ids and tokens of others cannot be revoked, and nothing is known after a reset', async () => {
  const { tokens } = createTokens();
  expect(await tokens.revoke('rtt_unknown')).toBeUndefined();
  expect(await tokens.revoke('a.b.c')).toBeUndefined();
  expect(tokens.changes).toBe(0);
  const { text, token } = await tokens.issue({}, 60);
  await tokens.revoke(text);
  const before = tokens.changes;
  tokens.clear();
  // So that a state that is kept is written again.
  expect(tokens.changes).toBeGreaterThan(before);
  expect(tokens.listRevoked()).toEqual([]);
  expect(await tokens.revoke(token.id)).toBeUndefined();
  expect(await tokens.check(text)).toMatchObject({ id: token.id });
});
