import { encode } from '@msgpack/msgpack';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';
import { RawAbly } from './raw-client.ts';

async function start(format: 'json' | 'msgpack') {
  const { url, projects } = await startLiveServer({ vendorLimits: { ably: { grace: 50 } } });
  const key = projects.default.credentials.ably;
  return { projects, connect: () => RawAbly.connect(url, { key, format }) };
}

describe.each(['json', 'msgpack'] as const)('in %s', (format) => {
  const binary = format === 'msgpack';

  test.each([
    ['empty', ''],
    ['no object', binary ? encode([1]) : '[1]'],
    ['cut off', binary ? encode({ action: 10, channel: 'x' }).subarray(0, 9) : '{"action":1'],
    [
      'nested too deep',
      binary ? Buffer.concat([Buffer.alloc(5_000, 0x91), Buffer.from([0])]) : '['.repeat(5_000) + ']'.repeat(5_000),
    ],
    ['without an action', binary ? encode({ channel: 'x' }) : '{"channel":"x"}'],
    ['with a channel that is no string', binary ? encode({ action: 10, channel: {} }) : '{"action":10,"channel":{}}'],
    ['of a huge length', binary ? Buffer.from([0xdd, 0xff, 0xff, 0xff, 0xff]) : '{"action":10,"channel":"x"'],
  ])('a message that is %s ends the connection with an error', async (_title, bytes) => {
    const { connect, projects } = await start(format);
    const client = await connect();
    client.socket.send(bytes);
    expect(await client.next(9)).toMatchObject({ error: { code: 40000 } });
    await client.closed;
    expect(projects.default.hub.connections.size).toBe(0);
  });

  test('no random message ends the server or the connection of another client', async () => {
    const { connect, projects } = await start(format);
    const witness = await connect();
    const names = fc.constantFrom('room', '', ':x', 'x'.repeat(300), '__proto__', '[?rewind=1]room', 'room\n');
    const item = fc.record(
      {
        action: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.jsonValue()),
        id: fc.jsonValue(),
        name: fc.jsonValue(),
        clientId: fc.oneof(fc.constantFrom('ada', '*', ''), fc.jsonValue()),
        data: fc.jsonValue(),
        encoding: fc.oneof(
          fc.constantFrom('json', 'base64', 'utf-8/base64', 'json/utf-8/cipher+aes/base64'),
          fc.jsonValue(),
        ),
        extras: fc.jsonValue(),
      },
      { requiredKeys: [] },
    );
    const message = fc.record(
      {
        action: fc.integer({ min: 0, max: 25 }),
        channel: names,
        msgSerial: fc.oneof(fc.integer(), fc.jsonValue()),
        flags: fc.oneof(fc.integer(), fc.jsonValue()),
        channelSerial: fc.oneof(fc.string(), fc.jsonValue()),
        params: fc.oneof(fc.record({ rewind: fc.string(), modes: fc.string() }), fc.jsonValue()),
        messages: fc.oneof(fc.array(item), fc.jsonValue()),
        presence: fc.oneof(fc.array(item), fc.jsonValue()),
        auth: fc.oneof(fc.record({ accessToken: fc.string() }), fc.jsonValue()),
        id: fc.jsonValue(),
      },
      { requiredKeys: ['action'] },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(message, fc.jsonValue()), { maxLength: 5 }),
        fc.uint8Array(),
        async (drawn, bytes) => {
          const client = await connect();
          client.send({ action: 10, channel: 'room' }, binary);
          for (const each of drawn) client.send(each, binary);
          client.socket.send(bytes, { binary });
          client.send({ action: 7 }, binary);
          await client.closed;
        },
      ),
      { numRuns: 60 },
    );
    witness.send({ action: 0, id: 'alive' }, binary);
    expect(await witness.next(0)).toMatchObject({ id: 'alive' });
    await expect.poll(() => projects.default.hub.connections.size).toBe(1);
  });
});

describe('limits', () => {
  test('a frame beyond the limit closes the connection with 1009', async () => {
    const { connect } = await start('json');
    const client = await connect();
    client.socket.send('x'.repeat(524_289));
    expect(await client.closed).toBe(1009);
  });

  test('members, channels, names and data have limits, each with its code', async () => {
    const limits = { membersPerConnection: 1, subscriptionsPerConnection: 1 };
    const { url, projects } = await startLiveServer({ vendorLimits: { ably: limits } });
    const client = await RawAbly.connect(url, { key: projects.default.credentials.ably });
    client.send({ action: 10, channel: 'room' });
    await client.next(11);
    client.send({ action: 10, channel: 'another' });
    expect(await client.next(9)).toMatchObject({ channel: 'another', error: { code: 90010 } });
    client.send({ action: 10, channel: 'x'.repeat(201) });
    expect(await client.next(9)).toMatchObject({ error: { code: 40010 } });
    const enter = (clientId: string) => ({ action: 2, clientId });
    client.send({ action: 14, channel: 'room', msgSerial: 0, presence: [enter('a')] });
    await client.next(1);
    client.send({ action: 14, channel: 'room', msgSerial: 1, presence: [enter('b')] });
    expect(await client.next(2)).toMatchObject({ msgSerial: 1, error: { code: 91003 } });
    client.send({ action: 15, channel: 'room', msgSerial: 2, messages: [{ name: 'm', data: 'x'.repeat(65_537) }] });
    expect(await client.next(2)).toMatchObject({ msgSerial: 2, error: { code: 40009 } });
  });

  test('a connection that sends too many messages in a second is told so, and stays', async () => {
    const { url, projects } = await startLiveServer({ vendorLimits: { ably: { messagesPerSecond: 1 } } });
    const client = await RawAbly.connect(url, { key: projects.default.credentials.ably });
    for (let msgSerial = 0; msgSerial < 100; msgSerial += 1) {
      client.send({ action: 15, channel: 'room', msgSerial, messages: [{ name: 'm' }] });
    }
    expect(await client.next(2)).toMatchObject({ error: { code: 42911 } });
    client.send({ action: 0, id: 'alive' });
    expect(await client.next(0)).toMatchObject({ id: 'alive' });
  });

  test('a numbered message that is sent again is done once and gets the same reply', async () => {
    const { connect, projects } = await start('json');
    const client = await connect();
    const message = { action: 15, channel: 'room', msgSerial: 0, messages: [{ name: 'm', data: 'x' }] };
    client.send(message);
    client.send(message);
    expect(await client.next(1)).toEqual(await client.next(1));
    expect(projects.default.hub.history.read('room')).toHaveLength(1);
  });
});
