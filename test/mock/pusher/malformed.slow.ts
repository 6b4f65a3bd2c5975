import { expect, test } from 'vitest';
import { fuzzMessages } from './fuzz-messages.ts';
import { startPusher } from './start-pusher.ts';

test('no random message of thousands ends the server or the connection of another client', async () => {
  const server = await startPusher();
  await fuzzMessages(server, Number(process.env.FUZZ_RUNS ?? 5_000));
  expect(server.project.hub.connections.size).toBe(0);
});
