import { expect, onTestFinished, test, vi } from 'vitest';
import { TokenStore } from '../../../src/mock/state/token-store.ts';

test('the id of a token is forgotten when the token expires by the clock that was handed in', async () => {
  // The timers of the machine stand still.
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let time = 1_700_000_000_000;
  const tokens = new TokenStore(Buffer.from('secret'), 'key', 100, () => time);
  const [first, second] = [await tokens.issue({ ttl_seconds: 60 }), await tokens.issue({ ttl_seconds: 60 })];
  expect(await tokens.revoke(first.token.jti)).toBe(first.token.jti);
  time += 61_000;
  expect(await tokens.revoke(second.token.jti)).toBeUndefined();
});

test.each([{ user_id: 'u' }, {}])('a token with %j is who it was issued to, and nobody more', async (user) => {
  const tokens = new TokenStore(Buffer.from('secret'), 'key', 100, () => 1_700_000_000_000);
  const { text, token } = await tokens.issue({ client_id: 'c', channels: ['a'], capabilities: ['publish'], ...user });
  const { jti } = token;
  const said = { client_id: 'c', ...user, channels: ['a'], capabilities: ['publish'], expiresAt: 1_700_003_600_000 };
  expect(token).toStrictEqual({ jti, ...said });
  expect(await tokens.check(text)).toStrictEqual({ token: { jti, ...said } });
});
