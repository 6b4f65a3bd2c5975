import { expect, test } from 'vitest';
import { findOperation } from '../../../src/mock/calls/contract.ts';
import { Disturbance } from '../../../src/mock/calls/disturbance.ts';
import { handleCall, type ReceivedCall } from '../../../src/mock/calls/handle-call.ts';
import { createTwoProjects } from '../pusher/start-pusher.ts';

/** Makes a call of `publish` by hand, and tells what is known of it afterwards. */
async function publish(call: Partial<ReceivedCall> = {}) {
  const { project } = createTwoProjects();
  const { status, body } = await handleCall(
    {
      project,
      operation: findOperation('publish'),
      parameters: { channel: 'room', event: 'message', data: 1 },
      findEndpoint: () => 'ws://mock',
      startedAt: performance.now(),
      ...call,
    },
    new Disturbance({}),
  );
  const { error, metadata } = body as {
    error: { code: string; message: string } | null;
    metadata: { latency_ms: number };
  };
  const entry = project.hub.feed.listRecent().findLast(({ kind }) => kind === 'call');
  return { status, error, metadata, entry, exchange: project.exchanges.find(entry?.id ?? 0) };
}

test('what made the body unreadable is said, before what it lacks', async () => {
  const bodyError = { code: 'PAYLOAD_TOO_LARGE', message: 'Too large.' };
  expect(await publish({ bodyError, parameters: undefined })).toMatchObject({
    status: 413,
    error: { code: 'PAYLOAD_TOO_LARGE', message: 'Too large.' },
    entry: { capability: 'realtime.publish', status: 413, code: 'PAYLOAD_TOO_LARGE' },
  });
});

test('an example that is asked for is given to a valid call, and to no other', async () => {
  const preferred = { status: 402, example: 'insufficient_credit' };
  expect((await publish({ preferred })).status).toBe(402);
  expect((await publish({ preferred, parameters: {} })).status).toBe(400);
});

test('a call that came with no request is remembered as the contract writes it', async () => {
  const { exchange } = await publish();
  expect(exchange?.request).toMatchObject({ method: 'POST', url: '/v1/realtime/publish', headers: {} });
});

test('a call tells how long it took, in milliseconds', async () => {
  const startedAt = performance.now() - 1_500;
  const { metadata } = await publish({ startedAt });
  expect(metadata.latency_ms).toBeGreaterThanOrEqual(1_500);
  expect(metadata.latency_ms).toBeLessThanOrEqual(Math.ceil(performance.now() - startedAt));
});

test('an operation that the contract does not have is a defect', () => {
  expect(() => findOperation('fly' as never)).toThrow('The contract has no operation fly.');
});
