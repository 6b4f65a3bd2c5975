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
