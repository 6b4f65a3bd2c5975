import { SignJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import { startSessions } from './fake-session.ts';

const now = 1_700_000_000_000;

function start() {
  const started = startSessions({ now: () => now });
  const { project, authentication } = started;
  /** Signs a token with the project's key, as its owner does. */
  const sign = (claims: Record<string, unknown>, { lifetime = 60, age = 0 } = {}) => {
    const [kid = '', secret = ''] = project.credentials.ably.split(':');
    const issuedAt = now / 1_000 - age;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid })
      .setIssuedAt(issuedAt)
      .setExpirationTime(issuedAt + lifetime)
      .sign(Buffer.from(secret));
  };
  const admit = async (claims: Record<string, unknown>, times = {}) =>
    authentication.admitToken(await sign(claims, times));
  return { ...started, sign, admit };
}

describe('a key', () => {
  test('opens its project to any client', () => {
    const { authentication, project, realm } = start();
    expect(authentication.admitKey(project.credentials.ably)).toEqual({
      realm,
      identity: expect.objectContaining({ anyClient: true, tokenId: undefined }),
    });
  });

  test('has to be right in both parts', () => {
    const { authentication, project } = start();
    const [name = '', secret = ''] = project.credentials.ably.split(':');
    const refuse = (key: string) => {
      const result = authentication.admitKey(key);
      return 'error' in result ? result.error.code : undefined;
    };
    expect(refuse(`${name}:${secret}x`)).toBe(40101);
    expect(refuse(`${name}:${secret.slice(0, -1)}x`)).toBe(40101);
    expect(refuse(name)).toBe(40101);
    expect(refuse(`${name}:`)).toBe(40101);
    expect(refuse(`x${name}:${secret}`)).toBe(40400);
    expect(refuse('')).toBe(40400);
  });

  test('is of one project, whose side of Ably stays the same', () => {
    const { authentication, projects, realm } = start();
    const other = projects.open('other');
    expect(authentication.openRealm(other)).not.toBe(realm);
    expect(authentication.openRealm(other)).toBe(authentication.openRealm(other));
    expect(authentication.findRealm(other.credentials.ably.split(':')[0] ?? '')?.project).toBe(other);
    expect(authentication.findRealm('none')).toBeUndefined();
  });
});

describe('a JWT', () => {
  test('says who holds it, what it may do, and until when', async () => {
    const { admit, realm } = start();
    const claims = {
      jti: 'one',
      'x-ably-clientId': 'ada',
      'x-ably-capability': '{"room":["subscribe"]}',
      'x-ably-revocation-key': 'team',
    };
    expect(await admit(claims, { age: 5 })).toEqual({
      realm,
      identity: {
        clientId: 'ada',
        anyClient: false,
        capability: { room: ['subscribe'] },
        tokenId: 'one',
        issuedAt: now - 5_000,
        revokedBy: ['clientId:ada', 'revocationKey:team', 'channel:room'],
        expiresAt: now + 55_000,
      },
    });
  });

  test('without claims is of no client and may do everything, and with a star is of any', async () => {
    const { admit } = start();
    expect(await admit({})).toMatchObject({
      identity: { clientId: undefined, anyClient: false, capability: { '*': ['*'] } },
    });
    expect(await admit({ 'x-ably-clientId': '*' })).toMatchObject({
      identity: { clientId: undefined, anyClient: true },
    });
  });

  test.each([
    [{ 'x-ably-capability': '[]' }],
    [{ 'x-ably-capability': { room: ['*'] } }],
    [{ 'x-ably-capability': null }],
    [{ 'x-ably-clientId': 7 }],
    [{ 'x-ably-clientId': null }],
    [{ 'x-ably-revocation-key': 7 }],
    [{ 'x-ably-revocation-key': '' }],
    [{ 'x-ably-revocation-key': null }],
  ])('with %j is malformed', async (claims) => {
    const { admit } = start();
    expect(await admit(claims)).toMatchObject({ error: { code: 40140 } });
  });

  test('that has expired, was revoked or was signed with another key is refused, each with its code', async () => {
    const { admit, sign, project, authentication, projects } = start();
    expect(await admit({}, { lifetime: -1 })).toMatchObject({ error: { code: 40142, statusCode: 401 } });
    const token = await sign({ jti: 'one' });
    await project.ablyTokens.revoke(token);
    expect(await authentication.admitToken(token)).toMatchObject({ error: { code: 40141 } });
    const [kid = ''] = project.credentials.ably.split(':');
    const forged = await new SignJWT({})
      .setProtectedHeader({ alg: 'HS256', kid })
      .setExpirationTime(now / 1_000 + 60)
      .sign(Buffer.from(projects.open('other').credentials.ably.split(':')[1] ?? ''));
    expect(await authentication.admitToken(forged)).toMatchObject({ error: { code: 40140 } });
  });

  test('is refused after its client was revoked, when it was issued before', async () => {
    const { admit, realm } = start();
    realm.revocations.revoke('clientId:ada', now);
    const claims = { 'x-ably-clientId': 'ada' };
    expect(await admit(claims, { age: 1 })).toMatchObject({ error: { code: 40141 } });
    expect(await admit(claims)).toMatchObject({ identity: { clientId: 'ada' } });
    expect(await admit({ 'x-ably-clientId': 'bob' }, { age: 1 })).toMatchObject({ identity: { clientId: 'bob' } });
  });
});

describe('a token of realtime.token.issue', () => {
  const issue = async (started: ReturnType<typeof start>, key?: string) => {
    const project = key === undefined ? started.project : started.projects.open(key);
    const { text } = await project.tokens.issue({
      client_id: 'ada',
      channels: ['room'],
      capabilities: ['subscribe'],
    });
    return { project, token: text };
  };

  test('opens its project, with its permissions', async () => {
    const started = start();
    const { project, token } = await issue(started, 'other');
    const admitted = await started.authentication.admitToken(token);
    expect(admitted).toMatchObject({ identity: { clientId: 'ada', capability: { room: ['subscribe'] } } });
    expect('realm' in admitted && admitted.realm.project).toBe(project);
  });

  test('is refused once it is revoked, as is what is no token', async () => {
    const started = start();
    const { project, token } = await issue(started);
    await project.tokens.revoke(token);
    expect(await started.authentication.admitToken(token)).toMatchObject({ error: { code: 40141 } });
    for (const text of ['', 'x', 'a.b.c']) {
      expect(await started.authentication.admitToken(text)).toMatchObject({ error: { code: 40140 } });
    }
  });
});
