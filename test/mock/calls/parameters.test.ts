import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';

test.each([
  ['channel/create', { name: 'x'.repeat(201) }, 'name: must have at most 200 characters on this server, not 201.'],
  ['publish', { channel: 'c', event: 'x'.repeat(201), data: 1 }, 'event: must have at most 200'],
  ['token/issue', { channels: Array(101).fill('c') }, 'channels: must have at most 100 items'],
  [
    'publish/batch',
    { messages: [{ channel: 'x'.repeat(201), event: 'e', data: 1 }] },
    'messages[0].channel: must have',
  ],
])('%s refuses what is too long: %#', async (path, body, message) => {
  const { call } = await startLiveServer();
  const refused = await call(path, body);
  expect([refused.status, refused.error.code]).toEqual([400, 'INVALID_INPUT']);
  expect(refused.error.message).toContain(message);
});

test('a long list inside data has no limit of its own', async () => {
  const { call } = await startLiveServer();
  const data = { messages: Array(2_000).fill('x'.repeat(300)), name: 'x'.repeat(300) };
  expect((await call('publish', { channel: 'c', event: 'e', data })).status).toBe(200);
});

test('each wrong field is named with what is expected', async () => {
  const { call } = await startLiveServer();
  const { error } = await call('auth/sign', { client_id: 4, channels: ['', 'ok', 7], vendor: 'other' });
  expect(error.message).toBe(
    'client_id: must be a string. channels[0]: must not be empty. channels[2]: must be a string. ' +
      'vendor: must be one of "ably", "pusher", "liveblocks".',
  );
});
