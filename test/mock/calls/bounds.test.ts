import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { defaultLimits } from '../../../src/mock/realtime/limits.ts';
import { defaultHttpLimits, defaultStateLimits } from '../../../src/mock/state/limits.ts';
import { RawClient } from '../pusher/raw-client.ts';
import { startLiveServer } from './live-server.ts';

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
  const http = { connections: 10, headersTimeout: 100, requestTimeout: 200 };
  const { url, call } = await startLiveServer({ http });
  const { ended } = await open(url, text);
  expect(await ended).toMatch(/^HTTP\/1\.1 408 /);
  expect((await call('event/types')).status).toBe(200);
});

test('a connection more than there is room for is closed, and there is room again when one goes', async () => {
  const http = { connections: 2, headersTimeout: 10_000, requestTimeout: 10_000 };
  const { url, call, projects } = await startLiveServer({ http });
  // A WebSocket takes its place among them.
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${projects.default.pusher.key}?protocol=7`);
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

test('the clients of a project that made room hear so, and can come again when its key is used', async () => {
  const { url, call, projects } = await startLiveServer({ limits: { projects: 1 } });
  const addressOf = (key: string) => `${url.replace('http', 'ws')}/app/${projects.byKey(key).pusher.key}?protocol=7`;
  const address = addressOf('first');
  const kept = await RawClient.connect(addressOf('key'));
  const client = await RawClient.connect(address);
  await call('event/types', undefined, { key: 'second' });
  const reason = 'The server forgot this project, to make room for others.';
  expect(await client.closed).toEqual({ code: 4100, reason });
  expect((await new RawClient(address).closed).code).toBe(4001);
  await call('event/types', undefined, { key: 'first' });
  (await RawClient.connect(address)).close();
  expect(await kept.rest()).toEqual([]);
  kept.close();
});

test.each(['en', 'zh'])('the guide %s tells the bounds as they are', async (language) => {
  const guide = await readFile(`${projectRoot}docs/${language}/live-mock.md`, 'utf8');
  const { channelsPerProject, tokensPerProject, rememberedAnswers, projects } = defaultStateLimits;
  const { connections, subscriptionsPerConnection } = defaultLimits;
  const { headersTimeout, requestTimeout } = defaultHttpLimits;
  const others = defaultHttpLimits.connections - connections;
  const counts = [channelsPerProject, tokensPerProject, rememberedAnswers, projects, connections, others];
  for (const number of [...counts, subscriptionsPerConnection, headersTimeout / 1_000, requestTimeout / 1_000]) {
    expect(guide).toMatch(new RegExp(`(?<![\\d,])${number.toLocaleString('en-US')}(?![\\d,])`));
  }
});
