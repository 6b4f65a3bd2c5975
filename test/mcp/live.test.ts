import { expect, test } from 'vitest';
import { serveLiveMock } from '../../src/mock/serve.ts';
import { connectAgent, failureIn, secretKey } from './agent.ts';

test('what an agent writes it finds again, and what it deleted is gone', async () => {
  const mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, { INFRAI_API_KEY: secretKey });
  const agent = await connectAgent(mock.url, { allowWrites: true });
  try {
    for (const name of ['room-1', 'room-2']) await agent.call('realtime_channel_create', { name, type: 'presence' });
    const published = await agent.call('realtime_publish', { channel: 'room-1', event: 'note', data: { text: 'hi' } });
    expect(published.structuredContent).toEqual({ message_id: expect.any(String) });

    const first = await agent.call('realtime_channel_list', { limit: 1 });
    const { next_cursor: cursor } = first.structuredContent as { next_cursor: string };
    const second = await agent.call('realtime_channel_list', { limit: 1, cursor });
    const names = [first, second].flatMap(
      ({ structuredContent }) => (structuredContent as { channels: { name: string }[] }).channels,
    );
    expect(names.map(({ name }) => name).sort()).toEqual(['room-1', 'room-2']);

    await agent.call('realtime_channel_delete', { channel: 'room-1' });
    const gone = failureIn(await agent.call('realtime_channel_get', { channel: 'room-1' }));
    expect(gone).toMatchObject({ code: 'CHANNEL_NOT_FOUND', status: 404, retryable: false });
  } finally {
    await agent.close();
    await mock.close();
  }
});
