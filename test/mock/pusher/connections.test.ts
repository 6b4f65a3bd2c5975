import { expect, test } from 'vitest';
import { RawClient } from './raw-client.ts';
import { startPusher } from './start-pusher.ts';

test('a connection is told its socket id and how long it may be silent', async () => {
  const { knock } = await startPusher();
  const client = knock(`/app/key-one?protocol=7&client=js&version=8.6.0`);
  const { data } = await client.next('pusher:connection_established');
  expect(data).toEqual({ socket_id: expect.stringMatching(/^\d+\.\d+$/), activity_timeout: 120 });
});

test.each([
  ['/app/nobody?protocol=7', 4001],
  ['/apps/key-one?protocol=7', 4005],
  ['/?protocol=7', 4005],
  ['/app/key-one?protocol=seven', 4006],
  ['/app/key-one?protocol=4', 4007],
  ['/app/key-one?protocol=8', 4007],
  ['/app/key-one', 4008],
  ['/app/wrong.issued.token?protocol=7', 4009],
  ['/app/%E0%A4%A?protocol=7', 4001],
])('a connection to %s is told why and closed with %i', async (path, code) => {
  const { knock } = await startPusher();
  const client = knock(path);
  const { data } = await client.next('pusher:error');
  expect(data).toEqual({ code, message: expect.stringMatching(/\.$/) });
  expect(await client.closed).toEqual({ code, reason: (data as { message: string }).message });
});

test('a ping is answered with a pong', async () => {
  const { connect: open } = await startPusher();
  const client = await open();
  client.send({ event: 'pusher:ping', data: {} });
  expect(await client.next('pusher:pong')).toEqual({ event: 'pusher:pong', data: {} });
});

test('a pong of a client, which it may send at any time, is not answered', async () => {
  const { connect: open } = await startPusher();
  const client = await open();
  client.send({ event: 'pusher:pong', data: {} });
  client.send({ event: 'pusher:pong' });
  expect(await client.rest()).toEqual([]);
});

test('a silent client is asked for a sign of life, and stays when it gives one', async () => {
  const { connect: open, pusher } = await startPusher({ activityTimeout: 20, pongTimeout: 10_000 });
  const client = await open();
  for (let count = 0; count < 3; count += 1) {
    await client.next('pusher:ping');
    client.send({ event: 'pusher:pong', data: {} });
  }
  expect(pusher.connectionCount()).toBe(1);
});

test('a client that does not answer a ping is closed with 4201', async () => {
  const { connect: open } = await startPusher({ activityTimeout: 20, pongTimeout: 20 });
  const client = await open();
  expect(await client.closed).toMatchObject({ code: 4201 });
});

test('a connection beyond the limit is told to come back later', async () => {
  const { connect: open, address } = await startPusher({ connections: 2 });
  await open();
  const second = await open();
  expect(await new RawClient(address('key-one')).closed).toMatchObject({ code: 4100 });
  second.close();
  await second.closed;
  await open();
});

test('an issued token that expires ends its connection', async () => {
  // By this clock, which stands still until the client is connected, the token has 50 ms left when it is issued.
  let time = 1_700_000_000_950;
  const { connect: open, issue } = await startPusher({}, { now: () => time });
  const client = await open(await issue({ ttl_seconds: 1 }));
  time += 50;
  expect(await client.closed).toEqual({ code: 4009, reason: 'The token has expired.' });
});

test('a shutdown tells every client to come back at once', async () => {
  const { connect: open, pusher } = await startPusher();
  const clients = await Promise.all(Array.from({ length: 20 }, () => open()));
  await pusher.close();
  const ends = await Promise.all(clients.map(({ closed }) => closed));
  expect(new Set(ends.map(({ code }) => code))).toEqual(new Set([4200]));
  expect(pusher.connectionCount()).toBe(0);
});

test('a shutdown does not wait for a client that has stopped reading', async () => {
  const { connect: open, pusher } = await startPusher({ closeTimeout: 50 });
  const client = await open();
  client.socket.pause();
  await pusher.close();
  expect(pusher.connectionCount()).toBe(0);
  client.socket.terminate();
});
