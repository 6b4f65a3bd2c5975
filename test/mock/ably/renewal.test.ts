import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type ConnectOptions, type StartOptions, startSessions } from './fake-session.ts';

const ada = { clientId: 'ada', anyClient: false };
const now = 1_700_000_000_000;

function start(options: StartOptions = {}, client: ConnectOptions = {}) {
  const started = startSessions(options);
  return { ...started, ...started.connect(client) };
}

/** Signs an Ably token of the project for a client. */
async function signFor({ project }: ReturnType<typeof startSessions>, clientId: string, capability = '{"*":["*"]}') {
  const claims = { 'x-ably-clientId': clientId, 'x-ably-capability': capability };
  return (await project.ablyTokens.issue(claims, 600)).text;
}

describe('a token', () => {
  test('that expires lets the client come back with a new one, as the same member', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const identity = { ...ada, tokenId: 'one', expiresAt: Date.now() + 1_000 };
    const { socket, told, hub } = start({ now: Date.now }, { identity });
    vi.advanceTimersByTime(1_000);
    expect(socket.take()).toMatchObject([{ action: 6, error: { code: 40142 } }]);
    expect([socket.closed, told, hub.connections.size]).toEqual([true, ['lost'], 1]);
  });

  test('is asked for', () => {
    const { session, socket } = start();
    session.askForToken();
    expect(socket.take()).toEqual([{ action: 17 }]);
  });

  async function renew(client: ReturnType<typeof start>, auth: unknown) {
    client.socket.take();
    client.send({ action: 17, auth });
    await expect.poll(() => client.socket.received.length, { interval: 1 }).toBeGreaterThan(0);
    return client.socket.take();
  }

  test('that is new goes on with the connection, until that one expires or is revoked', async () => {
    const client = start({}, { identity: { ...ada, tokenId: 'one', expiresAt: now + 1_000 } });
    const accessToken = await signFor(client, 'ada');
    expect(await renew(client, { accessToken })).toMatchObject([
      { action: 4, connectionId: client.session.connection.id, connectionDetails: { clientId: 'ada' } },
    ]);
    const { tokenId, expiresAt } = client.session.connection.admission;
    expect(expiresAt).toBe(now + 600_000);
    client.hub.endToken('one');
    expect(client.hub.connections.size).toBe(1);
    client.hub.endToken(tokenId ?? '');
    expect(client.socket.take()).toMatchObject([{ action: 6, error: { code: 40141 } }]);
  });

  test('that allows less takes channels and modes away', async () => {
    const client = start({}, { identity: { ...ada, tokenId: 'one' } });
    for (const channel of ['room', 'gone', 'same']) client.attach(channel);
    const capability = '{"room":["publish","presence"],"same":["*"]}';
    const told = await renew(client, { accessToken: await signFor(client, 'ada', capability) });
    expect(told).toMatchObject([{ action: 9, channel: 'gone', error: { code: 40160 } }, { action: 4 }]);
    expect([...client.session.modes]).toEqual([
      ['room', (1 << 16) | (1 << 17)],
      ['same', 0xf << 16],
    ]);
    for (const channel of ['room', 'gone', 'same']) client.hub.publish(channel, { name: 'm', data: null });
    expect(client.socket.take().map(({ channel }) => channel)).toEqual(['same']);
  });

  test.each([undefined, 'x', {}, { accessToken: 7 }, { accessToken: 'a.b.c' }])(
    'that is malformed, as %j, lets the client fetch another one',
    async (auth) => {
      const client = start({}, { identity: ada });
      expect(await renew(client, auth)).toMatchObject([{ action: 6, error: { code: 40140 } }]);
      expect([client.socket.closed, client.told, client.hub.connections.size]).toEqual([true, ['lost'], 1]);
    },
  );

  test('of another client ends the connection, and one for any client does not change who it is', async () => {
    const client = start({}, { identity: ada });
    expect(await renew(client, { accessToken: await signFor(client, '*') })).toMatchObject([
      { action: 4, connectionDetails: { clientId: 'ada' } },
    ]);
    expect(client.session.identity).toMatchObject({ clientId: 'ada', anyClient: false });
    expect(await renew(client, { accessToken: await signFor(client, 'bob') })).toMatchObject([
      { action: 9, error: { code: 40101 } },
    ]);
    expect(client.hub.connections.size).toBe(0);
  });

  test('of another project ends the connection', async () => {
    const client = start({}, { identity: ada });
    const claims = { 'x-ably-clientId': 'ada' };
    const { text } = await client.projects.open('other').ablyTokens.issue(claims, 60);
    expect(await renew(client, { accessToken: text })).toMatchObject([{ action: 9, error: { code: 40101 } }]);
  });

  test('that comes when the client is gone changes nothing', async () => {
    const client = start({}, { identity: { ...ada, tokenId: 'one', expiresAt: now + 1_000 } });
    const accessToken = await signFor(client, 'ada');
    client.send({ action: 17, auth: { accessToken } });
    client.socket.emit('close');
    // The check of the token is over once the same check is, which began later.
    await client.authentication.admitToken(accessToken);
    expect(client.session.identity.tokenId).toBe('one');
    expect(client.socket.take()).toEqual([]);
  });

  test('that is new opens the channels again that the server removed the client from', () => {
    const { session, hub, attach } = start({}, { identity: { ...ada, tokenId: 'one' } });
    attach('room');
    hub.disconnect('ada', 'room');
    session.admit({ ...session.identity });
    expect(attach('room')).toMatchObject([{ action: 9, error: { code: 40160 } }]);
    session.admit({ ...session.identity, tokenId: 'two' });
    expect(attach('room')).toMatchObject([{ action: 11 }]);
  });

  test('that names a client lets that client be found', () => {
    const { session, hub } = start();
    expect(hub.disconnect('ada')).toBe(false);
    session.admit({ ...session.identity });
    expect([...session.connection.clientIds]).toEqual([]);
    session.admit({ ...session.identity, ...ada });
    expect(hub.disconnect('ada')).toBe(true);
  });
});
