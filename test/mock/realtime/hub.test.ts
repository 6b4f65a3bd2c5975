import { describe, expect, test } from 'vitest';
import { Hub } from '../../../src/mock/realtime/hub.ts';
import { createProtocol, FakeClient } from './fake-vendor.ts';

const ada = { identity: { client_id: 'ada-phone', user_id: 'ada' }, data: { name: 'Ada' } };
const laptop = { identity: { client_id: 'ada-laptop', user_id: 'ada' }, data: undefined };

describe('an event', () => {
  test('is encoded once for each protocol, however many clients speak it', () => {
    const hub = new Hub();
    const kinds = [createProtocol('one'), createProtocol('two')];
    const clients = Array.from({ length: 10 }, (_, at) => {
      const kind = kinds[at % 2];
      const client = new FakeClient(hub, `c-${at}`, kind && { protocol: kind.protocol });
      hub.join(client.connection, 'room');
      return client;
    });
    hub.publish('room', { name: 'message', data: { a: 1 } });
    expect(kinds.map(({ counts }) => counts.encoded)).toEqual([1, 1]);
    expect(clients.slice(0, 2).map(({ received }) => received)).toEqual([
      ['one message {"a":1}'],
      ['two message {"a":1}'],
    ]);
  });

  test('names its publisher and the member it is, and does not come back to it', () => {
    const hub = new Hub(() => 1_700_000_000_000);
    const [sender, other] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
    hub.join(sender.connection, 'room', ada);
    hub.join(other.connection, 'room');
    const event = hub.publish('room', { name: 'message', data: 'hi' }, { publisher: sender.connection });
    expect(event).toMatchObject({
      id: expect.stringMatching(/^msg_/),
      channel: 'room',
      time: 1_700_000_000_000,
      publisher: { connectionId: 'c-1', member: ada },
    });
    expect(sender.received).toEqual([]);
    expect(other.received).toEqual(['plain message hi ada-phone']);
  });

  test.each([
    ['a string', 'plain text', 'plain text'],
    ['an object', { a: [1] }, '{"a":[1]}'],
    ['null', null, 'null'],
    ['undefined', undefined, 'null'],
    ['bytes', new Uint8Array([0, 255, 16]), 'AP8Q'],
  ])('has a text for %s', (_title, data, text) => {
    expect(new Hub().publish('room', { name: 'message', data }).text).toBe(text);
  });
});

describe('a connection whose messages take a minute on their way', () => {
  const sendLate = () => {
    const hub = new Hub();
    hub.delay = () => 60_000;
    const client = new FakeClient(hub, 'c-1');
    for (const payload of ['first', 'second']) client.connection.send(payload);
    expect(client.received).toEqual([]);
    return client;
  };

  test.each<[string, (client: FakeClient) => void]>([
    ['is ended', ({ connection }) => connection.end('shutdown')],
    ['is closed with a code', ({ connection }) => connection.break(4100)],
  ])('gets them all before it %s', (_title, end) => {
    const client = sendLate();
    end(client);
    expect(client.received).toEqual(['first', 'second']);
  });

  test('gets none of them when it is dropped', () => {
    const client = sendLate();
    client.connection.break();
    client.connection.end('shutdown');
    expect(client.received).toEqual([]);
  });
});

describe('a member', () => {
  test('is one person, whichever protocols it uses at the same time', () => {
    const hub = new Hub();
    const [one, two] = ['one', 'two'].map((name, at) => new FakeClient(hub, `c-${at}`, createProtocol(name))) as [
      FakeClient,
      FakeClient,
    ];
    const watcher = new FakeClient(hub, 'watcher');
    hub.join(watcher.connection, 'room', { identity: { client_id: 'watcher' }, data: null });
    for (const { connection } of [one, two]) hub.join(connection, 'room', ada);
    expect(hub.listMembers('room').map(({ identity }) => identity.client_id)).toEqual(['watcher', 'ada-phone']);
    hub.leave(one.connection, 'room');
    expect(hub.countMembers('room')).toBe(2);
    two.connection.markLost();
    expect(hub.countMembers('room')).toBe(1);
    expect(watcher.received).toEqual([
      'plain entered ada-phone the person',
      'plain entered ada-phone',
      'plain left ada-phone',
      'plain left ada-phone the person',
    ]);
  });

  test('is one person with two clients too, and is shown as the client that is left', () => {
    const hub = new Hub();
    const [phone, other] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
    hub.join(phone.connection, 'room', ada);
    hub.join(other.connection, 'room', laptop);
    expect(phone.received).toEqual(['plain entered ada-laptop']);
    expect(hub.listMembers('room').map(({ identity }) => identity.client_id)).toEqual(['ada-phone']);
    hub.leave(phone.connection, 'room');
    expect(hub.listMembers('room').map(({ identity }) => identity.client_id)).toEqual(['ada-laptop']);
  });

  test('can change its data, keeps its place, and can leave while its connection stays', () => {
    const hub = new Hub();
    const [client, watcher] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
    hub.join(client.connection, 'room', ada);
    hub.join(watcher.connection, 'room', undefined, { members: true });
    hub.enter(client.connection, 'room', { identity: { client_id: 'bob' }, data: 1 });
    hub.enter(client.connection, 'room', { ...ada, data: 'busy' });
    expect(hub.listMembers('room').map(({ data }) => data)).toEqual(['busy', 1]);
    expect(hub.exit(client.connection, 'room', 'bob')).toBe(true);
    expect(hub.exit(client.connection, 'room', 'bob')).toBe(false);
    expect(watcher.received).toEqual([
      'plain entered bob the person',
      'plain updated ada-phone',
      'plain left bob the person',
    ]);
    expect(hub.countSubscribers('room')).toBe(2);
  });

  test('is no member of a channel that the connection is not subscribed to', () => {
    const hub = new Hub();
    expect(hub.enter(new FakeClient(hub, 'c-1').connection, 'room', ada)).toBe(false);
    expect(hub.countMembers('room')).toBe(0);
  });

  test('is announced to the other members, and not to those who only listen', () => {
    const hub = new Hub();
    const [listener, member] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
    hub.join(listener.connection, 'room');
    hub.join(member.connection, 'room', ada);
    hub.join(new FakeClient(hub, 'c-3').connection, 'room', laptop);
    expect(listener.received).toEqual([]);
    expect(member.received).toEqual(['plain entered ada-laptop']);
  });
});

describe('a connection ends', () => {
  test('when its admission does', async () => {
    const hub = new Hub();
    const client = new FakeClient(hub, 'c-1', { admission: { tokenId: 'token', expiresAt: Date.now() + 2 } });
    await expect.poll(() => client.ended).toEqual({ reason: 'expired', text: 'The token has expired.' });
    expect(hub.connections.size).toBe(0);
  });

  test('when its token is revoked, and no other does', () => {
    const hub = new Hub();
    const [revoked, kept] = ['a', 'b'].map(
      (tokenId) => new FakeClient(hub, tokenId, { admission: { tokenId, expiresAt: undefined } }),
    ) as [FakeClient, FakeClient];
    hub.endToken('a');
    expect([revoked.ended?.reason, kept.ended]).toEqual(['revoked', undefined]);
  });

  test('when its client is disconnected, by any name that it is known by', () => {
    const hub = new Hub();
    const client = new FakeClient(hub, 'c-1', { clientId: 'ada' });
    hub.identify('c-1', 'bob');
    expect(hub.disconnect('eve')).toBe(false);
    expect(hub.disconnect('bob')).toBe(true);
    expect(client.ended?.reason).toBe('disconnected');
    expect(hub.disconnect('ada')).toBe(false);
  });

  test('when it is too far behind, and gets no message after that', async () => {
    const hub = new Hub();
    const client = new FakeClient(hub, 'c-1');
    hub.join(client.connection, 'room');
    client.backlog = 101;
    for (const data of ['first', 'second']) hub.publish('room', { name: 'message', data });
    await expect.poll(() => client.ended?.reason).toBe('slow');
    expect(client.received).toEqual([]);
    expect(hub.countSubscribers('room')).toBe(0);
  });
});

test('a subscription that the server ends leaves the connection, which is told the reason', () => {
  const hub = new Hub();
  const client = new FakeClient(hub, 'c-1', { clientId: 'ada' });
  for (const channel of ['room-1', 'room-2', 'room-3']) hub.join(client.connection, channel);
  hub.disconnect('ada', 'room-1');
  hub.closeChannel('room-2');
  expect(client.received).toEqual(['plain removed from room-1', 'plain deleted from room-2']);
  expect([...client.connection.subscriptions]).toEqual(['room-3']);
  expect(client.ended).toBeUndefined();
});

test('the feed records what happened, in order and with only the beginning of long data', () => {
  const hub = new Hub(() => 1_700_000_000_000);
  const { connection } = new FakeClient(hub, 'c-1', { clientId: 'ada-phone' });
  hub.join(connection, 'room', ada);
  hub.publish('room', { name: 'message', data: 'x'.repeat(5_000) });
  hub.publish('room', { name: 'typing', data: null }, { publisher: connection });
  hub.disconnect('ada-phone');
  const member = { client_id: 'ada-phone', user_id: 'ada' };
  const who = { connectionId: 'c-1', sdk: 'plain', clientId: 'ada-phone' };
  const time = 1_700_000_000_000;
  expect(hub.feed.listRecent()).toEqual([
    { id: 1, time, kind: 'connected', ...who },
    { id: 2, time, kind: 'subscribed', channel: 'room', ...who },
    { id: 3, time, kind: 'member_added', channel: 'room', member },
    {
      id: 4,
      time,
      kind: 'published',
      channel: 'room',
      event: 'message',
      data: `${'x'.repeat(1_000)}…`,
      from: 'server',
    },
    { id: 5, time, kind: 'published', channel: 'room', event: 'typing', data: 'null', from: 'client' },
    { id: 6, time, kind: 'unsubscribed', channel: 'room', ...who },
    { id: 7, time, kind: 'member_removed', channel: 'room', member },
    { id: 8, time, kind: 'disconnected', ...who, reason: 'The server disconnected this client.' },
  ]);
});

describe('those who watch a hub', () => {
  test('are told of channels that get their first subscriber and lose their last, and of people', () => {
    const hub = new Hub();
    const seen: string[] = [];
    const stop = hub.observers.add({
      occupied: ({ channel }) => seen.push(`occupied ${channel}`),
      vacated: ({ channel }) => seen.push(`vacated ${channel}`),
      memberAdded: ({ member }) => seen.push(`added ${member.identity.client_id}`),
      memberRemoved: ({ member }) => seen.push(`removed ${member.identity.client_id}`),
      published: ({ event }) => seen.push(`published ${event.name}`),
    });
    const [one, two] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
    hub.join(one.connection, 'room', ada);
    hub.join(two.connection, 'room', ada);
    hub.publish('room', { name: 'message', data: 1 });
    one.connection.markLost();
    two.connection.end('disconnected');
    expect(seen).toEqual([
      'occupied room',
      'added ada-phone',
      'published message',
      'removed ada-phone',
      'vacated room',
    ]);
    seen.length = 0;
    hub.join(new FakeClient(hub, 'c-3').connection, 'room', ada);
    hub.closeChannel('room');
    expect(seen).toEqual(['occupied room', 'added ada-phone', 'removed ada-phone', 'vacated room']);
    stop();
    hub.publish('room', { name: 'message', data: 1 });
    expect(seen).toHaveLength(4);
  });
});

test('an event of an id that is remembered is not published again', () => {
  const hub = new Hub();
  const client = new FakeClient(hub, 'c-1');
  hub.join(client.connection, 'room');
  const first = hub.publish('room', { id: 'one', name: 'message', data: 1 });
  expect(hub.publish('room', { id: 'one', name: 'message', data: 2 })).toBe(first);
  expect(client.received).toEqual(['plain message 1']);
  hub.publish('other', { id: 'one', name: 'message', data: 2 });
  expect(hub.history.read('other')).toHaveLength(1);
});

test('a connection can be left out of an event, and one can hear its own', () => {
  const hub = new Hub();
  const [one, two] = [new FakeClient(hub, 'c-1'), new FakeClient(hub, 'c-2')];
  hub.join(one.connection, 'room', undefined, { ownEvents: true });
  hub.join(two.connection, 'room', undefined, { events: true });
  hub.publish('room', { name: 'mine', data: 1 }, { publisher: one.connection });
  hub.publish('room', { name: 'not for two', data: 1 }, { except: 'c-2' });
  expect([one.received, two.received]).toEqual([['plain mine 1', 'plain not for two 1'], ['plain mine 1']]);
});
