import { encode } from '@msgpack/msgpack';
import fc, { type Arbitrary } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { RawAbly } from '../ably/raw-client.ts';
import { startLiveServer } from '../live-server.ts';
import { drawFields, drawObject, hostileText, hostileValue, readRuns } from './hostile.ts';
import { sendRaw } from './raw-request.ts';
import { drawRequests, drawUpgrades } from './requests.ts';

/** Starts a live mock with a client of Ably that has to stay connected whatever is sent. */
async function start() {
  const server = await startLiveServer({ vendorLimits: { ably: { grace: 50 } } });
  const { credentials, hub } = server.projects.default;
  const witness = await RawAbly.connect(server.url, { key: credentials.ably });
  return {
    ...server,
    credentials,
    signer: { url: server.url, projectKey: 'key', credentials },
    /** Nothing unexpected was thrown, the server is there, and so is the witness. */
    async checkUnharmed() {
      expect(server.reported).toEqual([]);
      expect((await fetch(`${server.url}/health`)).status).toBe(200);
      witness.send({ action: 0, id: 'alive' });
      expect(await witness.next(0)).toMatchObject({ id: 'alive' });
      await expect.poll(() => hub.connections.size).toBe(1);
    },
  };
}

describe('no request of thousands, with hostile values in every field, ends anything or fails unexpectedly', () => {
  test.each([
    ['to every path', drawRequests],
    ['to become a WebSocket', drawUpgrades],
  ])('%s', async (_title, draw) => {
    const { url, signer, reported, checkUnharmed } = await start();
    await fc.assert(
      fc.asyncProperty(draw(signer), async (request) => {
        const status = await sendRaw(url, request);
        expect(status === undefined || status < 500 || status === 503, `${status}`).toBe(true);
        expect(reported.splice(0)).toEqual([]);
      }),
      readRuns(1_000),
    );
    await checkUnharmed();
  });
});

describe.each(['json', 'msgpack'] as const)('no message of thousands to Ably’s side in %s', (format) => {
  const binary = format === 'msgpack';
  const names = fc.constantFrom(
    'room',
    '',
    ':x',
    '__proto__',
    'constructor',
    '[?rewind=1]room',
    'room\n',
    'x'.repeat(300),
  );
  const item = {
    action: fc.integer({ min: 0, max: 5 }),
    id: fc.string(),
    name: fc.string(),
    clientId: fc.constantFrom('ada', '*', 'toString'),
    data: fc.jsonValue(),
    encoding: fc.constantFrom('json', 'base64', 'utf-8/base64', 'json/utf-8/cipher+aes-128-cbc/base64'),
    extras: fc.jsonValue(),
    timestamp: fc.integer(),
  };
  const fields = {
    action: fc.integer({ min: 0, max: 25 }),
    channel: names,
    msgSerial: fc.integer(),
    flags: fc.integer(),
    count: fc.integer(),
    channelSerial: fc.string(),
    params: fc.record({ rewind: fc.string(), modes: fc.string() }),
    messages: fc.array(drawObject(item), { maxLength: 3 }),
    presence: fc.array(drawObject(item), { maxLength: 3 }),
    auth: fc.record({ accessToken: fc.string() }),
    id: fc.string(),
  };
  const message: Arbitrary<string | Uint8Array> = binary
    ? fc.oneof(drawObject(fields), hostileValue).map((value) => encode(value))
    : fc.oneof(drawFields(fields), hostileText);

  test('ends anything or fails unexpectedly', async () => {
    const { url, credentials, reported, checkUnharmed } = await start();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 9, arbitrary: message }, fc.uint8Array()), { maxLength: 6 }),
        async (drawn) => {
          const client = await RawAbly.connect(url, { key: credentials.ably, format });
          client.send({ action: 10, channel: 'room' }, binary);
          for (const each of drawn) client.socket.send(each, { binary });
          client.send({ action: 7 }, binary);
          await client.closed;
          expect(reported.splice(0)).toEqual([]);
        },
      ),
      readRuns(500),
    );
    await checkUnharmed();
  });
});

test('no message of thousands to Liveblocks’ side ends anything or fails unexpectedly', async () => {
  const { url, call, reported, checkUnharmed } = await start();
  const body = { vendor: 'liveblocks', client_id: 'ada', channels: ['*'], capabilities: ['subscribe', 'publish'] };
  const { data } = await call<{ token: { token: string } }>('auth/sign', body);
  const query = new URLSearchParams({ tok: data.token.token, roomId: 'room', version: '3' });
  const message = drawFields({
    type: fc.constantFrom(100, 103, 200, 201, 300, 301, 500, 508, 510),
    data: fc.dictionary(fc.string(), fc.jsonValue()),
    targetActor: fc.integer(),
    event: fc.record({ type: fc.string(), data: fc.jsonValue() }),
    ops: fc.array(fc.record({ opId: fc.string(), type: fc.integer() })),
    requestId: fc.string(),
  });
  const text = fc.oneof(
    { weight: 4, arbitrary: message },
    { weight: 2, arbitrary: fc.array(message).map((all) => `[${all}]`) },
    hostileText,
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 6 }), async (drawn) => {
      const socket = new WebSocket(`${url.replace('http', 'ws')}/v8?${query}`);
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.on('error', () => {});
      await Promise.race([new Promise((resolve) => socket.once('message', resolve)), closed]);
      if (socket.readyState !== WebSocket.OPEN) return;
      for (const each of drawn) socket.send(each);
      const answered = new Promise((resolve) =>
        socket.on('message', (received) => String(received) === 'pong' && resolve(undefined)),
      );
      socket.send('ping');
      await Promise.race([answered, closed]);
      socket.close();
      await closed;
      expect(reported.splice(0)).toEqual([]);
    }),
    readRuns(500),
  );
  await checkUnharmed();
});
