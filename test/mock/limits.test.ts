import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { defaultAblyLimits } from '../../src/mock/ably/limits.ts';
import { defaultLiveblocksLimits } from '../../src/mock/liveblocks/limits.ts';
import { apiLimits } from '../../src/mock/pusher/api/limits.ts';
import { defaultPusherLimits } from '../../src/mock/pusher/limits.ts';
import { defaultRealtimeLimits } from '../../src/mock/realtime/limits.ts';
import { defaultServerLimits } from '../../src/mock/server.ts';
import { defaultStateLimits } from '../../src/mock/state/limits.ts';
import { startLiveServer } from './live-server.ts';
import { RawClient } from './pusher/raw-client.ts';

/** Opens a bare connection that sends some text and no more. */
async function open(url: string, text = '') {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    received += part;
  });
  const ended = once(socket, 'close').then(() => received);
  await once(socket, 'connect');
  socket.write(text);
  return { socket, ended };
}

const request = 'POST /v1/realtime/publish HTTP/1.1\r\nHost: mock\r\nAuthorization: Bearer key\r\n';

test.each([
  ['no end of the headers', request],
  ['no end of the body', `${request}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"channel": `],
])('a client that sends %s is ended, and the others are served', async (_what, text) => {
  const serverLimits = { connections: 10, headersTimeout: 100, requestTimeout: 200 };
  const { url, call } = await startLiveServer({ serverLimits });
  const { ended } = await open(url, text);
  expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
  // On a busy machine, another client may be too slow for these short timeouts too.
  await expect.poll(async () => (await call('event/types')).status, { timeout: 20_000 }).toBe(200);
});

test('a connection beyond the limit is closed, and there is room again when another one closes', async () => {
  const serverLimits = { connections: 2, headersTimeout: 10_000, requestTimeout: 10_000 };
  const { url, call, projects } = await startLiveServer({ serverLimits });
  // A WebSocket takes its place among them.
  const client = await RawClient.connect(
    `${url.replace('http', 'ws')}/app/${projects.default.credentials.pusher.key}?protocol=7`,
  );
  const first = await open(url, request);
  const tooMany = await open(url, request);
  expect(await tooMany.ended).toBe('');
  first.socket.destroy();
  await expect
    .poll(
      () =>
        call('event/types')
          .then(({ status }) => status)
          .catch(() => 0),
      { timeout: 10_000 },
    )
    .toBe(200);
  client.close();
});

test.each(['en', 'zh'])('the guide %s names the limits as they are', async (language) => {
  const guide = await readFile(`${projectRoot}docs/${language}/live-mock.md`, 'utf8');
  const { channelsPerProject, tokensPerProject, rememberedResponses, projects } = defaultStateLimits;
  const { connections, subscriptionsPerConnection, historyEntries, historySize } = defaultRealtimeLimits;
  const { headersTimeout, requestTimeout } = defaultServerLimits;
  const others = defaultServerLimits.connections - connections;
  const counts = [channelsPerProject, tokensPerProject, rememberedResponses, projects, connections, others];
  const { messagesPerSecond, frameSize, membersPerConnection, grace } = defaultAblyLimits;
  const ofAbly = [messagesPerSecond, frameSize / 1_024, membersPerConnection, grace / 1_000];
  const ofLiveblocks = [defaultLiveblocksLimits.messagesPerSecond, defaultLiveblocksLimits.presenceSize];
  const ofPusher = [defaultPusherLimits.clientEventsPerSecond, apiLimits.dataSize / 1_024, apiLimits.batch];
  const times = [headersTimeout / 1_000, requestTimeout / 1_000];
  const remembered = [historyEntries, historySize / 2 ** 20];
  const numbers = [counts, ofAbly, ofLiveblocks, ofPusher, times, remembered, [subscriptionsPerConnection]].flat();
  for (const number of numbers) {
    expect(guide).toMatch(new RegExp(`(?<![\\d,])${number.toLocaleString('en-US')}(?![\\d,])`));
  }
});
