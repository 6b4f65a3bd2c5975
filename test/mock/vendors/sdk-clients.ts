import type * as Ably from 'ably';
import type { PresenceChannel } from 'pusher-js';
import { onTestFinished } from 'vitest';
import { collect, openAbly } from '../ably/clients.ts';
import type { startLiveServer } from '../live-server.ts';
import { enterRoom } from '../liveblocks/clients.ts';
import { PusherForNode } from '../pusher/pusher-clients.ts';

type LiveServer = Awaited<ReturnType<typeof startLiveServer>>;

/** An event as a client of any vendor sees it. */
interface SeenEvent {
  name: string;
  data: unknown;
}

/** A client in a channel, whichever library it uses. */
export interface SdkClient {
  readonly sdk: SdkName;
  readonly clientId: string;
  /** The events that others published, as they come. */
  readonly events: SeenEvent[];
  publish(name: string, data: unknown): unknown;
  /** The ids of those who are present, this client included, in alphabetical order. */
  members(): Promise<string[]> | string[];
  leave(): unknown;
}

export type SdkName = 'pusher-js' | 'ably' | '@liveblocks/client';

/** The three libraries, and how a client joins a channel with each: present, able to hear and to speak. */
export const sdks: Record<SdkName, (server: LiveServer, clientId: string, channel: string) => Promise<SdkClient>> = {
  'pusher-js': joinWithPusher,
  ably: joinWithAbly,
  '@liveblocks/client': joinWithLiveblocks,
};

export const sdkNames = Object.keys(sdks) as SdkName[];

/** Signs for a client, as the server endpoint of a page does, the same for each vendor. */
async function sign<Token>({ call }: LiveServer, parameters: object): Promise<Token> {
  const capabilities = ['subscribe', 'publish', 'presence'];
  const { data, text, status } = await call<{ token: Token }>('auth/sign', { capabilities, ...parameters });
  if (status !== 200) throw new Error(text);
  return data.token;
}

async function joinWithPusher(server: LiveServer, clientId: string, name: string): Promise<SdkClient> {
  const { hostname, port } = new URL(server.url);
  const pusher = new PusherForNode(server.projects.default.credentials.pusher.key, {
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    cluster: 'mock',
    enabledTransports: ['ws'],
    channelAuthorization: {
      customHandler(
        { socketId, channelName }: { socketId: string; channelName: string },
        callback: (error: Error | null, data: never) => void,
      ) {
        const parameters = {
          vendor: 'pusher',
          client_id: clientId,
          channels: [channelName],
          socket_id: socketId,
          channel_data: {},
        };
        sign(server, parameters).then(
          (token) => callback(null, token as never),
          (error) => callback(error, null as never),
        );
      },
    } as never,
  });
  onTestFinished(() => pusher.disconnect());
  const channel = pusher.subscribe(name) as PresenceChannel;
  const events: SeenEvent[] = [];
  channel.bind_global((event: string, data: unknown) => {
    if (!event.startsWith('pusher:')) events.push({ name: event, data });
  });
  await new Promise((resolve, reject) => {
    channel.bind('pusher:subscription_succeeded', resolve);
    channel.bind('pusher:subscription_error', reject);
  });
  return {
    sdk: 'pusher-js',
    clientId,
    events,
    publish: (event, data) => void channel.trigger(event, data),
    members: () => Object.keys(channel.members.members).sort(),
    leave: () => pusher.disconnect(),
  };
}

async function joinWithAbly(server: LiveServer, clientId: string, name: string): Promise<SdkClient> {
  const client = openAbly(server.url, {
    echoMessages: false,
    authCallback(_parameters, callback) {
      sign<Ably.TokenRequest>(server, { vendor: 'ably', client_id: clientId, channels: [name] }).then(
        (token) => callback(null, token),
        (error: Error) => callback(error.message, null),
      );
    },
  });
  const channel = client.channels.get(name);
  const messages = collect(channel);
  await channel.presence.enter();
  return {
    sdk: 'ably',
    clientId,
    get events() {
      return messages.map((message) => ({ name: message.name ?? '', data: message.data }));
    },
    publish: (event, data) => channel.publish(event, data),
    members: async () => [...new Set((await channel.presence.get()).map((member) => member.clientId))].sort(),
    leave: () => channel.presence.leave().then(() => client.close()),
  };
}

async function joinWithLiveblocks(server: LiveServer, clientId: string, name: string): Promise<SdkClient> {
  const { room, leave, events } = enterRoom({
    url: server.url,
    room: name,
    async token() {
      const parameters = { vendor: 'liveblocks', client_id: clientId, channels: [name] };
      return (await sign<{ token: string }>(server, parameters)).token;
    },
  });
  const { hub } = server.projects.default;
  // The library drops what it is to broadcast before it is connected. The same person may be present with another
  // library, so it is this very connection that has to be.
  const isPresent = () =>
    hub
      .findRoom(name)
      ?.listPresences()
      .some(({ number }) => number === room.getSelf()?.connectionId) === true;
  while (!isPresent()) await new Promise((resolve) => setTimeout(resolve, 5));
  return {
    sdk: '@liveblocks/client',
    clientId,
    get events() {
      return events.map(({ event }) => {
        const { type, data } = event as { type: string; data: unknown };
        return { name: type, data };
      });
    },
    publish: (type, data) => room.broadcastEvent({ type, data } as never),
    members: () => [...new Set([clientId, ...room.getOthers().map(({ id }) => String(id))])].sort(),
    leave,
  };
}
