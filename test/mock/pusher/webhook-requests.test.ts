import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { sendWebhooks, type WebhookOptions } from '../../../src/mock/pusher/webhooks.ts';
import { FakeClient } from '../realtime/fake-vendor.ts';
import { createTwoProjects } from './start-pusher.ts';

const url = 'http://receiver.test/webhooks';

type Respond = (init: RequestInit) => Response | Promise<Response>;

/** Sends webhooks to a receiver in this process, which responds with 200 unless it is told otherwise. */
function start(options: Partial<WebhookOptions> = {}, respond: Respond = () => new Response('taken')) {
  const { projects, project } = createTwoProjects({ now: () => 5 });
  const requests: { headers: Record<string, string>; body: string; redirect: unknown; at: number }[] = [];
  const fetch = vi.fn(async (address: string, init: RequestInit) => {
    expect([address, init.method]).toEqual([url, 'POST']);
    const { headers, body, redirect } = init;
    requests.push({ headers: headers as never, body: String(body), redirect, at: performance.now() });
    return respond(init);
  });
  vi.stubGlobal('fetch', fetch);
  const reports: string[] = [];
  const stop = sendWebhooks({
    url,
    projects,
    report: (message) => reports.push(message),
    ...options,
    limits: { collect: 1, backoff: 0, ...options.limits },
  });
  onTestFinished(stop);
  const { connection } = new FakeClient(project.hub, 'c-1');
  const join = (...channels: string[]) => {
    for (const channel of channels) project.hub.join(connection, channel);
  };
  const sent = () =>
    requests.map(({ body }) => JSON.parse(body).events.map(({ channel }: { channel: string }) => channel));
  return { projects, project, requests, reports, stop, join, sent, connection };
}

const names = (count: number) => Array.from({ length: count }, (_, at) => `room-${at}`);

test('a request has its time, and the key and the signature of the app', async () => {
  const { requests, join, project } = start();
  join('room');
  await expect.poll(() => requests.length).toBe(1);
  const [request] = requests;
  const { key, secret } = project.credentials.pusher;
  expect(JSON.parse(request?.body ?? '')).toEqual({
    time_ms: 5,
    events: [{ name: 'channel_occupied', channel: 'room' }],
  });
  expect(request).toMatchObject({
    // A receiver that moved is one that failed: the signed body goes nowhere else.
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/json',
      'X-Pusher-Key': key,
      'X-Pusher-Signature': createHmac('sha256', secret)
        .update(request?.body ?? '')
        .digest('hex'),
    },
  });
});

test('members and client events name their user, and an event of no member names none', async () => {
  const { requests, project, connection } = start({ now: () => 7 });
  const { hub } = project;
  hub.join(connection, 'room');
  hub.publish('room', { name: 'client-a', data: [1] }, { publisher: connection });
  hub.enter(connection, 'room', { identity: { client_id: 'phone', user_id: 'ada' }, data: undefined });
  hub.publish('room', { name: 'client-b', data: 'x' }, { publisher: connection });
  hub.publish('room', { name: 'of-the-server', data: 'x' });
  hub.leave(connection, 'room');
  await expect.poll(() => requests.length).toBe(1);
  const channel = 'room';
  const event = { name: 'client_event', channel, socket_id: 'c-1' };
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    time_ms: 7,
    events: [
      { name: 'channel_occupied', channel },
      { ...event, event: 'client-a', data: '[1]' },
      { name: 'member_added', channel, user_id: 'ada' },
      { ...event, event: 'client-b', data: 'x', user_id: 'ada' },
      { name: 'member_removed', channel, user_id: 'ada' },
      { name: 'channel_vacated', channel },
    ],
  });
});

test('what only one user hears is no channel to the receiver, and a project that is opened later is told of too', async () => {
  const { sent, join, projects, requests } = start();
  join('#server-to-user-ada', 'room');
  await expect.poll(sent).toEqual([['room']]);
  const later = projects.open('three');
  later.hub.join(new FakeClient(later.hub, 'c-2').connection, 'lounge');
  await expect.poll(sent).toEqual([['room'], ['lounge']]);
  expect(requests.map(({ headers }) => headers['X-Pusher-Key'])).toEqual(['key-one', later.credentials.pusher.key]);
});

test('a request has at most 100 events, and all of them go out in order', async () => {
  const { sent, join } = start();
  join(...names(250));
  await expect.poll(sent).toEqual([names(250).slice(0, 100), names(250).slice(100, 200), names(250).slice(200)]);
  join('later');
  await expect.poll(() => sent().at(-1)).toEqual(['later']);
});

test('a receiver that fails is asked eight times, and what comes after that is sent still', async () => {
  let isWorking = false;
  const cancelled = vi.fn();
  const body = () => new ReadableStream({ cancel: cancelled });
  const { sent, join, reports } = start({}, () => new Response(body(), { status: isWorking ? 201 : 503 }));
  join('lost');
  await expect.poll(() => reports.length).toBe(1);
  expect(sent()).toEqual(Array(8).fill(['lost']));
  expect(reports).toEqual([
    `Webhooks to ${url}: 1 events are dropped after 8 attempts. The receiver responded with 503.`,
  ]);
  // What a receiver says is not read, so that its connection is free again.
  expect(cancelled).toHaveBeenCalledTimes(8);
  isWorking = true;
  join('kept');
  await expect.poll(() => sent().slice(8)).toEqual([['kept']]);
});

test('each retry waits at least twice as long as the one before', async () => {
  const { requests, join, reports } = start({ limits: { backoff: 20, attempts: 3 } }, () => Response.error());
  join('room');
  await expect.poll(() => reports.length).toBe(1);
  const times = requests.map(({ at }) => at);
  const waits = times.slice(1).map((time, at) => time - (times[at] as number));
  // A timer of Node.js may be early by a part of a millisecond.
  expect(waits.map((wait, at) => wait >= 20 * 2 ** at - 1)).toEqual([true, true]);
});

test('a receiver that cannot be reached or takes too long has failed', async () => {
  const { join, reports } = start({ limits: { timeout: 5, attempts: 1 } }, ({ signal }) => {
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  join('room');
  await expect
    .poll(() => reports)
    .toEqual([expect.stringMatching(/dropped after 1 attempts\. The receiver could not be reached: .*timeout.*\.$/)]);
});

test('10,000 events may wait, and of more the oldest are dropped', async () => {
  const { join, reports, sent } = start();
  join(...names(10_000));
  expect(reports).toEqual([]);
  join('one too many');
  expect(reports).toEqual([`Webhooks to ${url}: more than 10000 events wait, so the oldest is dropped.`]);
  await expect.poll(() => sent()[0]?.[0]).toBe('room-1');
});

test('once it is stopped nothing is sent any more, and nothing reported', async () => {
  const sent = vi.fn();
  const { join, stop, requests, reports } = start({ limits: { collect: 0, attempts: 5, backoff: 1 } }, ({ signal }) => {
    sent();
    return new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));
  });
  join('room');
  await expect.poll(() => sent.mock.calls.length).toBe(1);
  stop();
  join('later');
  for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
  expect([requests.length, reports]).toEqual([1, []]);
});
