import { once } from 'node:events';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createRealtime } from '../../generated/typescript/client.ts';
import { RateLimitError, RealtimeError } from '../../src/client/errors.ts';
import { type StartMockOptions, startMock } from '../../src/testing.ts';
import { RawAbly } from '../mock/ably/raw-client.ts';
import { RawClient } from '../mock/pusher/raw-client.ts';

async function start(options: StartMockOptions = {}) {
  const mock = await startMock(options);
  onTestFinished(() => mock.close());
  const realtime = createRealtime({ apiKey: mock.credentials.projectKey, baseUrl: mock.url, maxRetries: 0 });
  const connect = (credential = mock.credentials.pusher.key) =>
    RawClient.connect(`${mock.endpoint}/app/${credential}?protocol=7`);
  return { mock, realtime, connect };
}

test('it is a live mock of its own, with its seed, and closes with its block', async () => {
  let url = '';
  {
    await using mock = await startMock({ seed: { channels: [{ name: 'room-42', type: 'presence' }] } });
    url = mock.url;
    const realtime = createRealtime({ apiKey: mock.credentials.projectKey, baseUrl: url });
    expect(await realtime.channel.get({ channel: 'room-42' })).toMatchObject({ type: 'presence', member_count: 0 });
    const other = await startMock();
    expect(other.exportState().channels).toEqual([]);
    await other.close();
    await other.close();
  }
  await expect(fetch(url)).rejects.toThrow();
});

test('a seed that is malformed is refused with each field', async () => {
  const seed = { channels: [{ name: '' }, { name: 'a', type: 'open' }], members: [] } as StartMockOptions['seed'] &
    object;
  await expect(startMock({ seed })).rejects.toThrow(
    /seed: .*channels\[0\]\.name: must not be empty.*channels\[1\]\.type/,
  );
});

test('a wait ends with the mock', async () => {
  const { mock } = await start();
  const waiting = mock.waitForPublish({ event: 'late' });
  waiting.catch(() => {});
  await mock.close();
  await expect(waiting).rejects.toThrow(/No event .* before the mock was closed/);
  await expect(mock.waitForPublish()).rejects.toThrow(/before the mock was closed/);
});

test('it lists and awaits what is published, and knows connections and members', async () => {
  const { mock, realtime, connect } = await start({ seed: { channels: [{ name: 'room-42', type: 'presence' }] } });
  const capabilities: ('subscribe' | 'presence')[] = ['subscribe', 'presence'];
  const { token } = await realtime.token.issue({ client_id: 'ada', channels: ['room-42'], capabilities });
  const client = await connect(token);
  await client.subscribe('room-42');
  expect(mock.members('room-42')).toEqual([{ client_id: 'ada' }]);
  const connection = { id: client.socketId, clientIds: ['ada'], channels: ['room-42'] };
  expect(mock.connections({ clientId: 'ada' })).toEqual([connection]);
  expect(mock.connections({ channel: 'room-1' })).toEqual([]);

  const coming = mock.waitForPublish({ event: 'late' });
  await realtime.publish({ channel: 'room-42', event: 'early', data: { text: 'hi' } });
  await realtime.publish({ channel: 'room-42', event: 'late', data: null });
  expect(await coming).toMatchObject({ channel: 'room-42', event: 'late', data: null, from: 'server' });
  expect(await mock.waitForPublish({ channel: 'room-42' })).toMatchObject({ event: 'early', data: { text: 'hi' } });
  // Each event is returned once.
  await expect(mock.waitForPublish({}, { timeout: 20 })).rejects.toThrow(/No event \{\} .* early in room-42, late in/);
  expect(mock.published({ event: 'late' })).toHaveLength(1);
});

describe('its clock', () => {
  test('lets tokens expire, their connections end and idempotency keys be forgotten', async () => {
    const { mock, realtime, connect } = await start();
    const { token } = await realtime.token.issue({ client_id: 'ada', channels: ['a'], ttl_seconds: 3_600 });
    const client = await connect(token);
    const call = { channel: 'a', event: 'e', data: 1, idempotency_key: 'k' };
    const first = await realtime.publish(call);
    mock.clock.advance(3_590_000);
    expect(await realtime.publish(call)).toEqual(first);
    expect(mock.connections()).toHaveLength(1);
    mock.clock.advance(20_000);
    expect(await client.closed).toMatchObject({ code: 4009, reason: 'The token has expired.' });
    const late = new RawClient(`${mock.endpoint}/app/${token}?protocol=7`);
    expect(await late.closed).toMatchObject({ code: 4009 });
    mock.clock.advance(86_400_000);
    expect(await realtime.publish(call)).not.toEqual(first);
  });

  test('holds for what is signed for vendors, and for the tokens that their clients have', async () => {
    const { mock, realtime } = await start();
    mock.clock.fix(new Date('2030-01-02T03:04:05Z'));
    const call = { client_id: 'ada', channels: ['a'], ttl_seconds: 3_600 };
    const signed = await realtime.auth.sign({ ...call, vendor: 'ably' });
    const request = signed.token as { keyName: string; timestamp: number };
    expect(request.timestamp).toBe(mock.clock.now());
    const exchange = () =>
      fetch(`${mock.url}/keys/${request.keyName}/requestToken`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      }).then((response) => response.json());
    const { token, expires } = await exchange();
    expect(expires).toBe(Date.parse('2030-01-02T04:04:05Z'));
    const ably = await RawAbly.connect(mock.url, { access_token: token });
    const { token: liveblocks } = await realtime.auth.sign({ ...call, vendor: 'liveblocks' });
    const query = new URLSearchParams({ tok: (liveblocks as { token: string }).token, roomId: 'a', version: '3' });
    const room = new WebSocket(`${mock.endpoint}/v8?${query}`);
    await once(room, 'message');
    const ended = once(room, 'close');
    mock.clock.advance(3_590_000);
    expect(mock.connections()).toHaveLength(2);
    mock.clock.advance(20_000);
    expect(await ably.next(6)).toMatchObject({ error: { code: 40142 } });
    expect(await ended).toBeDefined();
    // A TokenRequest is good for some minutes.
    expect(await exchange()).toMatchObject({ error: { code: 40104 } });
  });

  test('stands still when it is fixed, until it is released', async () => {
    const { mock, realtime } = await start();
    mock.clock.fix(new Date('2030-01-02T03:04:05Z'));
    const { expires_at } = await realtime.token.issue({ client_id: 'a', ttl_seconds: 60 });
    expect(expires_at).toBe('2030-01-02T03:05:05.000Z');
    mock.clock.advance(60_000);
    expect(new Date(mock.clock.now()).toISOString()).toBe('2030-01-02T03:05:05.000Z');
    mock.clock.release();
    expect(Math.abs(mock.clock.now() - Date.now())).toBeLessThan(10_000);
    expect(() => mock.clock.advance(-1)).toThrow(/only moves forward/);
    expect(() => mock.clock.advance(Number.POSITIVE_INFINITY)).toThrow(/no Date reaches so far/);
    expect(() => mock.clock.fix(new Date('never'))).toThrow(/not a time/);
  });
});

describe('disturbances at run time', () => {
  test('calls fail, are limited and are held back, until they are calm again', async () => {
    const { mock, realtime } = await start();
    mock.disturb({ failRate: 1 });
    await expect(realtime.event.types()).rejects.toThrow(RealtimeError);
    mock.disturb({ rateLimit: { calls: 1, period: 3_600_000 } });
    await realtime.event.types();
    await expect(realtime.event.types()).rejects.toThrow(RateLimitError);
    mock.disturb({ latency: 60 });
    const startedAt = performance.now();
    await realtime.event.types();
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(55);
    mock.disturb();
    await realtime.event.types();
  });

  test('what makes no sense is refused by name, and changes nothing', async () => {
    const { mock, realtime } = await start({ disturb: { failRate: 1 } });
    expect(() => mock.disturb({ failRate: 2 })).toThrow('disturb: failRate is 2. ');
    await expect(realtime.event.types()).rejects.toThrow(RealtimeError);
    await expect(startMock({ disturb: { latency: null } as never })).rejects.toThrow(RangeError);
  });

  test('messages to clients are held back too, in order', async () => {
    const { mock, realtime, connect } = await start();
    const client = await connect();
    await client.subscribe('room-42');
    mock.disturb({ latency: { least: 1, most: 80 } });
    const numbers = Array.from({ length: 20 }, (_, at) => at);
    mock.disturb({ latency: { least: 20, most: 80 } });
    await Promise.all(numbers.map((data) => realtime.publish({ channel: 'room-42', event: 'n', data })));
    const got = [];
    for (const _ of numbers) got.push((await client.next('n')).data);
    expect(got).toEqual(mock.published({ event: 'n' }).map(({ data }) => data));
  });

  test('connections are closed with a code or dropped without a word', async () => {
    const { mock, realtime, connect } = await start();
    const { token } = await realtime.token.issue({ client_id: 'ada', channels: ['a'] });
    const [ada, other] = [await connect(token), await connect()];
    expect(mock.closeConnections(4100, { clientId: 'ada', reason: 'try later' })).toBe(1);
    expect(await ada.closed).toEqual({ code: 4100, reason: 'try later' });
    expect(mock.dropConnections()).toBe(1);
    expect(await other.closed).toMatchObject({ code: 1006 });
    await connect();
    mock.dropConnections();
    await expect.poll(() => mock.connections()).toEqual([]);
  });

  test.each([1000, 3000, 4999])('a connection can be closed with %d', async (code) => {
    const { mock, connect } = await start();
    const client = await connect();
    const reason = `${'ä'.repeat(61)}!`;
    expect(mock.closeConnections(code, { reason })).toBe(1);
    expect(await client.closed).toEqual({ code, reason });
  });

  test.each([99, 999, 1001, 2999, 5000, Number.NaN])(
    '%d is refused as a close code, and ends nothing',
    async (code) => {
      const { mock, connect } = await start();
      await connect();
      expect(() => mock.closeConnections(code)).toThrow(
        new RangeError(`closeConnections(${code}): not a close code. Give 1000, or one from 3000 to 4999.`),
      );
      expect(mock.connections()).toHaveLength(1);
    },
  );

  test('a reason that no WebSocket can carry is refused, and ends nothing', async () => {
    const { mock, connect } = await start();
    await connect();
    expect(() => mock.closeConnections(4100, { reason: 'ä'.repeat(62) })).toThrow(
      new RangeError('closeConnections: reason has 124 bytes. Give at most 123.'),
    );
    expect(mock.connections()).toHaveLength(1);
  });
});

test.each([
  [undefined, 'pusher:subscription_error'],
  [false, 'pusher:subscription_error'],
  [true, 'pusher_internal:subscription_succeeded'],
])('with lenient: %j, a channel with a space in its name is answered by %s', async (lenient, event) => {
  const { connect } = await start(lenient === undefined ? {} : { lenient });
  const client = await connect();
  client.send({ event: 'pusher:subscribe', data: { channel: 'room 42' } });
  expect(await client.next(event)).toMatchObject({ channel: 'room 42' });
});

test.each([
  ['none', false],
  ['text', true],
] as const)('with log: %j, calls are printed: %j', async (log, isPrinted) => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const { realtime } = await start({ log });
  await realtime.event.types();
  const lines = () => write.mock.calls.map(([text]) => String(text)).join('');
  if (isPrinted) await expect.poll(lines).toContain('realtime.event.types');
  else expect(lines()).not.toContain('realtime');
});

test('WebSockets have the address of the server', async () => {
  const { mock } = await start();
  expect(mock.endpoint).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/);
  expect(new URL(mock.endpoint).host).toBe(new URL(mock.url).host);
});

test('a reset empties the project, fills it with its seed and lets the clients come back', async () => {
  const { mock, realtime, connect } = await start({ seed: { channels: [{ name: 'a' }] } });
  const client = await connect();
  await client.subscribe('b');
  await realtime.publish({ channel: 'b', event: 'e', data: 1, idempotency_key: 'k' });
  await realtime.channel.delete({ channel: 'a' });
  mock.clock.advance(1_000_000);
  mock.disturb({ failRate: 1 });
  mock.reset();
  expect(await client.closed).toEqual({ code: 4200, reason: 'The project was reset.' });
  expect((await realtime.channel.list()).channels.map(({ name }) => name)).toEqual(['a']);
  expect(mock.published()).toEqual([]);
  expect(Math.abs(mock.clock.now() - Date.now())).toBeLessThan(10_000);
  (await connect()).close();
});

test('an export is a seed', async () => {
  const { mock, realtime } = await start();
  await realtime.channel.create({ name: '房间', type: 'private' });
  await realtime.publish({ channel: 'room-42', event: 'e', data: 1 });
  const state = mock.exportState();
  const { mock: copy } = await start({ seed: state });
  expect(copy.exportState()).toEqual(state);
});
