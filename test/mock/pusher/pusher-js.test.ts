import type { ChannelAuthorizationHandler, Members, PresenceChannel } from 'pusher-js';
import { expect, onTestFinished, test } from 'vitest';
import { createPusher, nextEvent } from './pusher-clients.ts';
import { sign } from './raw-client.ts';
import { createTwoProjects, servePusher, startPusher } from './start-pusher.ts';

/** Authorizes in the client what a page would ask its own server for. */
const authorizer =
  (app: { key: string; secret: string }, member?: object): ChannelAuthorizationHandler =>
  ({ socketId, channelName }, callback) => {
    const channelData = member && JSON.stringify(member);
    const auth = sign(app, [socketId, channelName, channelData].filter(Boolean).join(':'));
    callback(null, { auth, ...(channelData && { channel_data: channelData }) });
  };

const authorization = (app: { key: string; secret: string }, member?: object) => ({
  channelAuthorization: { endpoint: '', transport: 'ajax' as const, customHandler: authorizer(app, member) },
});

test('pusher-js connects, subscribes to a public channel and hears what is published, of any JSON type', async () => {
  const { url, project } = await startPusher();
  const channel = createPusher(url, project.credentials.pusher.key).subscribe('room-42');
  await nextEvent(channel, 'pusher:subscription_succeeded');
  for (const data of [{ text: 'hi' }, 'plain', null, [1, 2]]) {
    const message = nextEvent(channel, 'message');
    project.hub.publish('room-42', { name: 'message', data });
    expect(await message).toEqual(data);
  }
});

test('pusher-js exchanges client events in a private channel', async () => {
  const { url, project } = await startPusher();
  const clients = [1, 2].map(() =>
    createPusher(url, project.credentials.pusher.key, authorization(project.credentials.pusher)),
  );
  const channels = clients.map((client) => client.subscribe('private-room'));
  await Promise.all(channels.map((channel) => nextEvent(channel, 'pusher:subscription_succeeded')));
  const heard = nextEvent(channels[1] as (typeof channels)[0], 'client-typing');
  channels[0]?.trigger('client-typing', { on: true });
  expect(await heard).toEqual({ on: true });
});

test('pusher-js is told when its signature is wrong', async () => {
  const { url, project, otherProject } = await startPusher();
  const channel = createPusher(
    url,
    project.credentials.pusher.key,
    authorization(otherProject.credentials.pusher),
  ).subscribe('private-x');
  expect(await nextEvent(channel, 'pusher:subscription_error')).toMatchObject({ type: 'AuthError', status: 401 });
});

test('pusher-js keeps the list of members while they come and go', async () => {
  const { url, project } = await startPusher();
  const enter = async (name: string) => {
    const member = { user_id: name.toLowerCase(), user_info: { name } };
    const pusher = createPusher(url, project.credentials.pusher.key, authorization(project.credentials.pusher, member));
    const channel = pusher.subscribe('presence-room') as PresenceChannel;
    const members = (await nextEvent(channel, 'pusher:subscription_succeeded')) as Members;
    return { pusher, channel, members };
  };
  const ada = await enter('Ada');
  expect(ada.members.me).toEqual({ id: 'ada', info: { name: 'Ada' } });
  const added = nextEvent(ada.channel, 'pusher:member_added');
  const bob = await enter('Bob');
  expect(bob.members.count).toBe(2);
  expect(await added).toEqual({ id: 'bob', info: { name: 'Bob' } });
  const removed = nextEvent(ada.channel, 'pusher:member_removed');
  bob.pusher.disconnect();
  expect(await removed).toEqual({ id: 'bob', info: { name: 'Bob' } });
  expect(ada.channel.members.count).toBe(1);
});

test('pusher-js with an issued token hears the channels of the token, and stays away when it is revoked', async () => {
  const { url, project, issue } = await startPusher();
  project.channels.open('room-42', 'presence');
  const token = await issue({ capabilities: ['subscribe', 'presence'] });
  const pusher = createPusher(url, token);
  const channel = pusher.subscribe('room-42');
  expect(await nextEvent(channel, 'pusher:subscription_succeeded')).toEqual({ members: [{ client_id: 'client-1' }] });
  const refused = pusher.subscribe('room-43');
  expect(await nextEvent(refused, 'pusher:subscription_error')).toMatchObject({ status: 403 });
  const message = nextEvent(channel, 'message');
  project.hub.publish('room-42', { name: 'message', data: 'hi' });
  expect(await message).toBe('hi');
  const ended = nextEvent(pusher.connection, 'disconnected');
  project.hub.endToken((await project.tokens.revoke(token)) ?? '');
  await ended;
});

test('pusher-js does not come back after it was disconnected, and after a shutdown it does by itself', async () => {
  const { projects, project } = createTwoProjects();
  const first = await servePusher(projects, {});
  const pusher = createPusher(first.url, project.credentials.pusher.key);
  const channel = pusher.subscribe('room-42');
  await nextEvent(channel, 'pusher:subscription_succeeded');
  const back = nextEvent(channel, 'pusher:subscription_succeeded');
  await first.close();
  const second = await servePusher(projects, {}, undefined, Number(new URL(first.url).port));
  onTestFinished(second.close);
  await back;
  const [{ id } = { id: '' }] = project.hub.connections.values();
  project.hub.identify(id, 'ada');
  const ended = nextEvent(pusher.connection, 'disconnected');
  project.hub.disconnect('ada');
  await ended;
});

test('pusher-js hears what the server ends: its place in a channel, and the channel', async () => {
  const { url, project, issue } = await startPusher();
  const pusher = createPusher(url, await issue({ channels: ['room-42', 'room-43'] }));
  for (const name of ['room-42', 'room-43']) {
    const channel = pusher.subscribe(name);
    await nextEvent(channel, 'pusher:subscription_succeeded');
    const ended = nextEvent(channel, 'pusher:subscription_error');
    if (name === 'room-42') project.hub.disconnect('client-1', name);
    else project.hub.closeChannel(name);
    expect(await ended).toMatchObject({ type: 'SubscriptionEnded' });
    // A page that wants to come back leaves first, since pusher-js takes itself for subscribed.
    pusher.unsubscribe(name);
    await nextEvent(pusher.subscribe(name), 'pusher:subscription_succeeded');
  }
});

test('pusher-js gives a sign of life when it is asked for one, and stays connected', async () => {
  const { url, project } = await startPusher({ activityTimeout: 50, pongTimeout: 5_000 });
  const pusher = createPusher(url, project.credentials.pusher.key, { activityTimeout: 10_000 });
  await nextEvent(pusher.connection, 'connected');
  for (let count = 0; count < 3; count += 1) {
    await nextEvent(pusher.connection, 'message');
    expect(pusher.connection.state).toBe('connected');
  }
});

test('pusher-js signs a user in, and hears what is sent to the user', async () => {
  const { url, project } = await startPusher();
  const userData = JSON.stringify({ id: 'ada' });
  const pusher = createPusher(url, project.credentials.pusher.key, {
    userAuthentication: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId }, callback) =>
        callback(null, {
          auth: sign(project.credentials.pusher, `${socketId}::user::${userData}`),
          user_data: userData,
        }),
    },
  });
  const heard = nextEvent(pusher.user, 'note');
  pusher.signin();
  while (project.hub.countSubscribers('#server-to-user-ada') === 0) await nextEvent(pusher.connection, 'message');
  project.hub.publish('#server-to-user-ada', { name: 'note', data: 'hi' });
  expect(await heard).toBe('hi');
});
