import pusherModule, { type Options } from 'pusher-js';
import { onTestFinished } from 'vitest';

// pusher-js types its class as the module's default, and exports it to Node as the module itself.
export const PusherForNode = pusherModule as unknown as typeof pusherModule.default;

/** How long a test waits for an event, in milliseconds: pusher-js can take 15 seconds until it tries again. */
const patience = 25_000;

/** Makes a client with the unmodified pusher-js; it disconnects with the test. */
export function createPusher(url: string, key: string, options: Partial<Options> = {}): pusherModule.default {
  const { hostname, port } = new URL(url);
  const pusher = new PusherForNode(key, {
    cluster: 'unused',
    wsHost: hostname,
    wsPort: Number(port),
    forceTLS: false,
    enabledTransports: ['ws'],
    ...options,
  });
  onTestFinished(() => pusher.disconnect());
  return pusher;
}

/** Anything of pusher-js that events are bound on. */
interface Emitter {
  bind(event: string, listener: (data: unknown) => void): unknown;
  unbind(event: string, listener: (data: unknown) => void): unknown;
}

/** Resolves to what the next event of a name carries. */
export function nextEvent(emitter: Emitter, event: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`pusher-js did not emit ${event}.`)), patience);
    const settle = (data: unknown) => {
      clearTimeout(timer);
      emitter.unbind(event, settle);
      resolve(data);
    };
    emitter.bind(event, settle);
  });
}
