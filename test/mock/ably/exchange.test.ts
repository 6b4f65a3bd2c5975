import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { daySeconds } from '../../../src/mock/state/limits.ts';
import { startSessions } from './fake-session.ts';

const now = 1_700_000_000_000;

/** Makes the function that signs a TokenRequest with a project's key and exchanges it. */
function start(options: Parameters<typeof startSessions>[0] = {}) {
  const { realm, authentication, project } = startSessions({ now: () => now, ...options });
  const [keyName = '', secret = ''] = project.credentials.ably.split(':');
  let count = 0;
  const sign = (fields: Record<string, unknown> = {}) => {
    count += 1;
    const request = { keyName, timestamp: now, nonce: `the nonce no. ${count} `.padEnd(16, '.'), ...fields };
    const { ttl = '', capability = '', clientId = '', timestamp, nonce } = request as Record<string, unknown>;
    const signed = `${[request.keyName, ttl, capability, clientId, timestamp, nonce].join('\n')}\n`;
    return { ...request, mac: createHmac('sha256', secret).update(signed).digest('base64') };
  };
  const exchange = (request: Record<string, unknown>) => authentication.exchange(realm, request);
  /** @returns the code of the error */
  const refuse = async (request: Record<string, unknown>) => {
    const result = await exchange(request);
    return 'error' in result ? result.error.code : undefined;
  };
  const admit = async (request: Record<string, unknown>) => {
    const result = await exchange(request);
    if ('error' in result) throw new Error(result.error.message);
    const details = result.details as { token: string; [field: string]: unknown };
    const admitted = await authentication.admitToken(details.token);
    if ('error' in admitted) throw new Error(admitted.error.message);
    return { details, identity: admitted.identity };
  };
  return { keyName, sign, exchange, refuse, admit, authentication };
}

describe('a TokenRequest becomes a token', () => {
  test('with what was asked for', async () => {
    const { keyName, sign, admit } = start();
    const capability = '{"room":["subscribe"]}';
    const { details, identity } = await admit(sign({ clientId: 'ada', ttl: 60_000, capability }));
    expect(details).toEqual({
      token: expect.any(String),
      keyName,
      issued: now,
      expires: now + 60_000,
      capability,
      clientId: 'ada',
    });
    expect(identity).toMatchObject({
      clientId: 'ada',
      anyClient: false,
      capability: { room: ['subscribe'] },
      issuedAt: now,
      expiresAt: now + 60_000,
    });
  });

  test('for an hour, for everything and for no client where nothing is said', async () => {
    const { sign, admit } = start();
    const { details, identity } = await admit(sign());
    expect(details).toMatchObject({ expires: now + 3_600_000, capability: '{"*":["*"]}' });
    expect(details).not.toHaveProperty('clientId');
    expect(identity).toMatchObject({ clientId: undefined, anyClient: false, capability: { '*': ['*'] } });
  });

  test('where null says what is not given, and a number is the text of it', async () => {
    const { sign, admit } = start();
    const { details, identity } = await admit(sign({ ttl: null, capability: null, clientId: null }));
    expect(details).toMatchObject({ expires: now + 3_600_000, capability: '{"*":["*"]}' });
    expect(details).not.toHaveProperty('clientId');
    expect(identity.clientId).toBeUndefined();
    expect(await admit(sign({ clientId: 7 }))).toMatchObject({
      details: { clientId: '7' },
      identity: { clientId: '7' },
    });
  });

  test('for any client with a star', async () => {
    const { sign, admit } = start();
    expect((await admit(sign({ clientId: '*' }))).identity).toMatchObject({ clientId: undefined, anyClient: true });
  });

  test('that lives a part of a second longer rather than shorter', async () => {
    const { sign, admit } = start();
    expect((await admit(sign({ ttl: 1_500 }))).details.expires).toBe(now + 2_000);
  });

  test.each([
    ['900 seconds early', { timestamp: now - 900_000 }],
    ['900 seconds late', { timestamp: now + 900_000 }],
    ['with a timestamp as text', { timestamp: String(now) }],
    ['for a millisecond', { ttl: 1 }],
    ['for a day', { ttl: daySeconds * 1_000 }],
    ['with a nonce of 16 characters', { nonce: 'x'.repeat(16) }],
    ['with a nonce of 200 characters', { nonce: 'x'.repeat(200) }],
  ])('%s', async (_title, fields) => {
    const { sign, refuse } = start();
    expect(await refuse(sign(fields))).toBeUndefined();
  });
});

describe('a TokenRequest is refused', () => {
  test.each([
    ['more than 900 seconds early', { timestamp: now - 900_001 }, 40104],
    ['more than 900 seconds late', { timestamp: now + 900_001 }, 40104],
    ['without a timestamp', { timestamp: undefined }, 40104],
    ['with a timestamp that is no time', { timestamp: 'now' }, 40104],
    ['for no time', { ttl: 0 }, 40003],
    ['for less than no time', { ttl: -1 }, 40003],
    ['for more than a day', { ttl: daySeconds * 1_000 + 1 }, 40003],
    ['for a malformed time', { ttl: 'long' }, 40003],
    ['with a malformed capability', { capability: '[]' }, 40000],
    ['with a nonce of less than 16 characters', { nonce: 'x'.repeat(15) }, 40105],
    ['with a nonce of more than 200 characters', { nonce: 'x'.repeat(201) }, 40105],
    ['without a nonce', { nonce: undefined }, 40105],
    ['with a nonce that is a number', { nonce: 1_234_567_890_123_456 }, 40105],
    ['with the name of another key', { keyName: 'other.key' }, 40101],
  ])('%s', async (_title, fields, code) => {
    const { sign, refuse } = start();
    expect(await refuse(sign(fields))).toBe(code);
  });

  test.each([
    [{ timestamp: 0 }, `timestamp: must be within 15 minutes of ${now}.`],
    [{ ttl: 0 }, 'ttl: must be from 1 to 86400000 milliseconds.'],
  ])('with %j, and is told what may be', async (fields, message) => {
    const { sign, exchange } = start();
    expect(await exchange(sign(fields))).toMatchObject({ error: { message } });
  });

  test.each(['ttl', 'capability', 'clientId', 'timestamp', 'nonce'])(
    'with a %s that cannot be signed, by its name',
    async (field) => {
      const { sign, exchange } = start();
      for (const value of [{}, ['x'], true]) {
        expect(await exchange({ ...sign(), [field]: value })).toEqual({
          error: expect.objectContaining({ code: 40000, message: `${field}: must be a string or a number.` }),
        });
      }
    },
  );

  test.each(['ttl', 'capability', 'clientId', 'timestamp', 'nonce', 'keyName', 'mac'])(
    'with a %s that was changed after it was signed',
    async (field) => {
      const { sign, refuse } = start();
      const request = sign({ ttl: 60_000, capability: '{"*":["*"]}', clientId: 'ada' });
      expect(await refuse({ ...request, [field]: '1' })).toBe(40101);
      expect(await refuse(request)).toBeUndefined();
    },
  );

  test.each([undefined, 7, null])('with the mac %j', async (mac) => {
    const { sign, refuse } = start();
    expect(await refuse({ ...sign(), mac })).toBe(40101);
  });

  test('when it comes again, for as long as its nonce is remembered', async () => {
    const { sign, refuse } = start({ vendorLimits: { remembered: 2 } });
    const [first, second, third] = [sign(), sign(), sign()];
    expect([await refuse(first), await refuse(first)]).toEqual([undefined, 40105]);
    expect([await refuse(second), await refuse(first)]).toEqual([undefined, 40105]);
    await refuse(third);
    expect([await refuse(second), await refuse(third)]).toEqual([40105, 40105]);
  });
});
