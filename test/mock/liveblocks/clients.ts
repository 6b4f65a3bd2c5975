import { createClient, type Json, type JsonObject } from '@liveblocks/client';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';

export interface EnterOptions {
  url: string;
  room?: string;
  /** Fetches a token, as the page's own server endpoint does. */
  token: () => Promise<string>;
  presence?: JsonObject;
  /** Is told of each frame from the server. */
  watch?: (frame: string) => void;
}

/** Enters a room with Liveblocks' own library; it is left with the test. */
export function enterRoom({ url, room: name = 'room', token, presence = {}, watch }: EnterOptions) {
  class WatchedWebSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      if (watch !== undefined) this.on('message', (frame) => watch(String(frame)));
    }
  }
  const client = createClient({
    baseUrl: url,
    authEndpoint: async () => ({ token: await token() }),
    polyfills: { WebSocket: WatchedWebSocket as never, fetch },
    throttle: 16,
  });
  const entered = client.enterRoom(name, { initialPresence: presence as never });
  const { room } = entered;
  let isLeft = false;
  const leave = () => {
    if (!isLeft) entered.leave();
    isLeft = true;
  };
  onTestFinished(leave);
  const events: { event: Json; connectionId: number; from: string | undefined }[] = [];
  room.subscribe('event', ({ event, connectionId, user }) => events.push({ event, connectionId, from: user?.id }));
  const errors: { code: unknown; message: string }[] = [];
  client.events.error.subscribe((error) => errors.push({ code: error.context, message: error.message }));
  return {
    client,
    room,
    leave,
    events,
    errors,
    others: () => room.getOthers().map(({ id, presence: shown }) => [id, shown]),
  };
}
