import PusherServer from 'pusher';
import { onTestFinished } from 'vitest';
import type { Projects } from '../../src/mock/state/projects.ts';
import { PusherForNode } from './pusher/pusher-clients.ts';

/** What pusher-js asks a signature for. */
interface Asked {
  socketId: string;
  channelName: string;
}

/** Connects pusher-js to a live mock, with signatures that its server library makes. It is gone with the test. */
export async function connectPusherJs({ url, projects }: { url: string; projects: Projects }) {
  const { hostname, port } = new URL(url);
  const { pusher: credentials } = projects.default.credentials;
  const signer = new PusherServer({ ...credentials, cluster: 'local' });
  let user = '';
  const client = new PusherForNode(credentials.key, {
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    cluster: 'mock',
    enabledTransports: ['ws'],
    channelAuthorization: {
      customHandler: ({ socketId, channelName }: Asked, callback: (error: null, data: never) => void) => {
        callback(null, signer.authorizeChannel(socketId, channelName, { user_id: user }) as never);
      },
    } as never,
    userAuthentication: {
      customHandler: ({ socketId }: { socketId: string }, callback: (error: null, data: never) => void) => {
        callback(null, signer.authenticateUser(socketId, { id: user }) as never);
      },
    } as never,
  });
  onTestFinished(() => client.disconnect());
  await new Promise((resolve) => client.connection.bind('connected', resolve));

  const subscribe = (name: string) => {
    const channel = client.subscribe(name);
    return new Promise<typeof channel>((resolve, reject) => {
      channel.bind('pusher:subscription_succeeded', () => resolve(channel));
      channel.bind('pusher:subscription_error', reject);
    });
  };
  return {
    socketId: client.connection.socket_id,
    client,
    disconnect: () => client.disconnect(),
    trigger: (channel: string, event: string, data: unknown) => client.channel(channel).trigger(event, data),
    subscribe,
    /** Subscribes to channels. @returns the events of all of them as they come */
    async listen(...names: string[]): Promise<[channel: string, event: string, data: unknown][]> {
      const events: [string, string, unknown][] = [];
      for (const name of names) {
        const channel = await subscribe(name);
        channel.bind_global((event: string, data: unknown) => {
          if (!event.startsWith('pusher:')) events.push([name, event, data]);
        });
      }
      return events;
    },
    /** Enters a presence channel as a user. */
    enter(name: string, userId: string) {
      user = userId;
      return subscribe(name);
    },
    /** Signs in a user. @returns the events that are sent to the user as they come */
    async signIn(userId: string): Promise<[event: string, data: unknown][]> {
      user = userId;
      const events: [string, unknown][] = [];
      client.user.bind_global((event: string, data: unknown) => {
        if (!event.startsWith('pusher:')) events.push([event, data]);
      });
      client.signin();
      await client.user.signinDonePromise;
      return events;
    },
  };
}
