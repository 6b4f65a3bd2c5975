import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { RawClient } from './raw-client.ts';
import { startRealtime } from './stub-server.ts';

test('a connection is told its socket id and how long it may be silent', async () => {
  const { knock, project } = await startRealtime();
  const client = knock(`/app/${project.pusher.key}?protocol=7&client=js&version=8.6.0`);
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
  const { knock } = await startRealtime();
  const client = knock(path);
  const { data } = await client.next('pusher:error');
  expect(data).toEqual({ code, message: expect.stringMatching(/\.$/) });
  expect(await client.closed).toEqual({ code, reason: (data as { message: string }).message });
});

test('a ping is answered with a pong', async () => {
  const { connect: open } = await startRealtime();
  const client = await open();
  client.send({ event: 'pusher:ping', data: {} });
  expect(await client.next('pusher:pong')).toEqual({ event: 'pusher:pong', data: {} });
});

test('a silent client is asked for a sign of life, and one that answers stays', async () => {
  const { connect: open, realtime } = await startRealtime({ activityTimeout: 20, pongTimeout: 10_000 });
  const client = await open();
  for (let count = 0; count < 3; count += 1) {
    await client.next('pusher:ping');
    client.send({ event: 'pusher:pong', data: {} });
  }
  expect(realtime.connectionCount()).toBe(1);
});

test('a client that does not answer a ping is closed with 4201', async () => {
  const { connect: open } = await startRealtime({ activityTimeout: 20, pongTimeout: 20 });
  const client = await open();
  expect(await client.closed).toMatchObject({ code: 4201 });
});

test('a connection beyond the bound is told to come back later', async () => {
  const { connect: open, address } = await startRealtime({ connections: 2 });
  await open();
  const second = await open();
  expect(await new RawClient(address('key-one')).closed).toMatchObject({ code: 4100 });
  second.close();
  await second.closed;
  await open();
});

test('an issued token that expires ends its connection', async () => {
  const { connect: open, state } = await startRealtime();
  const client = await open(state.issue({ expiresAt: Date.now() + 50 }));
  expect(await client.closed).toEqual({ code: 4009, reason: 'The token has expired.' });
});

test('a shutdown tells every client to come back at once', async () => {
  const { connect: open, realtime } = await startRealtime();
  const clients = await Promise.all(Array.from({ length: 20 }, () => open()));
  await realtime.close();
  const ends = await Promise.all(clients.map(({ closed }) => closed));
  expect(new Set(ends.map(({ code }) => code))).toEqual(new Set([4200]));
  expect(realtime.connectionCount()).toBe(0);
});

test('a shutdown does not wait for a client that is deaf', async () => {
  const { connect: open, realtime } = await startRealtime({ closeTimeout: 50 });
  const client = await open();
  client.socket.pause();
  await realtime.close();
  expect(realtime.connectionCount()).toBe(0);
  client.socket.terminate();
});

test('an offer of another protocol than WebSocket is declined, and the request answered with its body read', async () => {
  const { url } = await startRealtime();
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  const head = [
    'POST / HTTP/1.1',
    'Host: x',
    'Connection: Upgrade, HTTP2-Settings',
    'Upgrade: h2c',
    'HTTP2-Settings: ',
  ];
  socket.write(`${head.join('\r\n')}\r\nContent-Length: 4\r\n\r\n{}`);
  socket.write('{}GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part) => {
    answer += part;
  });
  await once(socket, 'close');
  expect(answer.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
});
