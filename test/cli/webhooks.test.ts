import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import Pusher from 'pusher';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/command/listen.ts';
import { createPusher, nextEvent } from '../mock/pusher/pusher-clients.ts';
import { startCommand } from '../support/start-command.ts';

test('--webhook-url sends webhooks that the SDK of Pusher accepts, again after a failure, and does not hold up the end', async () => {
  let judge = (_headers: object, _body: string): Pusher.WebHook => {
    throw new Error('A webhook came before the client.');
  };
  const seen: unknown[] = [];
  let requests = 0;
  const receiver = createServer(async (request, response) => {
    const webhook = judge(request.headers, await text(request));
    seen.push(...(webhook.isValid() ? webhook.getEvents() : ['a wrong signature']));
    requests += 1;
    // The last one gets no response.
    if (!JSON.stringify(seen).includes('vacated')) response.writeHead(requests === 1 ? 503 : 200).end();
  });
  const { url: address, close } = await listen(receiver, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);

  const command = startCommand('src/cli/main.ts', 'mock', '--port', '0', '--webhook-url', `${address}/hooks`);
  onTestFinished(async () => void (await command.kill()));
  const [, url = ''] = await command.waitFor(/listens on (http:\S+)/);
  const [, key = ''] = await command.waitFor(/new Pusher\('(\w+)'/);
  const [, appId = '', secret = ''] = await command.waitFor(/Pusher +app (\d+), secret (\w+)/);
  const server = new Pusher({ appId, key, secret, cluster: 'local' });
  judge = (headers, rawBody) => server.webhook({ headers, rawBody } as never);

  const client = createPusher(url, key, {
    channelAuthorization: {
      customHandler: ({ socketId, channelName }, callback) =>
        callback(null, server.authorizeChannel(socketId, channelName, { user_id: 'ada' })),
    },
  });
  const channel = client.subscribe('presence-room');
  await nextEvent(channel, 'pusher:subscription_succeeded');
  const came = [
    { name: 'channel_occupied', channel: 'presence-room' },
    { name: 'member_added', channel: 'presence-room', user_id: 'ada' },
  ];
  // The first request failed, and is sent again as it was.
  await expect.poll(() => seen, { timeout: 20_000 }).toEqual([...came, ...came]);
  client.unsubscribe('presence-room');
  await expect
    .poll(() => seen.slice(-2), { timeout: 20_000 })
    .toEqual([
      { name: 'member_removed', channel: 'presence-room', user_id: 'ada' },
      { name: 'channel_vacated', channel: 'presence-room' },
    ]);
  expect(await command.stop()).toBe(0);
});
