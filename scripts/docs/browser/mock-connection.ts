import type { Json } from '../../../src/contract/document.ts';
import type { WatchPaths } from '../pages/watch.ts';

/** How long connecting and each call may take, in milliseconds. */
const patience = 5_000;

/** A message that a client of the live mock receives. */
export interface MockMessage {
  event: string;
  channel?: string;
  data: unknown;
}

/** Where the mock is and with which key the page calls it. */
export interface MockAccess {
  server: string;
  key: string;
}

export interface ConnectOptions extends MockAccess {
  paths: WatchPaths;
  clientId: string;
  channels: string[];
  permissions: string[];
  onMessage(message: MockMessage): void;
  /** The connection ended, other than by `close`. */
  onEnd(): void;
}

/** A client of the live mock that is subscribed to channels. */
export interface MockConnection extends MockAccess {
  channels: string[];
  close(): void;
}

/**
 * Calls the mock.
 *
 * @returns the `data` of the response
 * @throws an error with the message and the hint of the mock's, or the browser's own when there is no response
 */
export async function callMock({ server, key }: MockAccess, path: string, body?: Json): Promise<Record<string, Json>> {
  const headers: Record<string, string> = { Authorization: `Bearer ${key}` };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const response = await fetch(server + path, {
    method: body === undefined ? 'GET' : 'POST',
    headers,
    body: body === undefined ? null : JSON.stringify(body),
    signal: AbortSignal.timeout(patience),
  });
  const { data, error } = await response.json();
  if (error) throw new Error([error.message, error.hint].filter(Boolean).join(' '));
  return data;
}

/**
 * Does what a client does: takes a token, connects with it over Pusher's protocol, and subscribes.
 *
 * @throws when the mock cannot be reached or refuses
 */
export async function connectToMock(options: ConnectOptions): Promise<MockConnection> {
  const { channels, clientId, permissions, paths, onMessage, onEnd } = options;
  const { token, endpoint } = await callMock(options, paths.tokenIssue, {
    client_id: clientId,
    channels,
    capabilities: permissions,
  });
  const socket = new WebSocket(`${endpoint}/app/${token}?protocol=7&client=docs`);
  const waiting = new Set(channels);
  await new Promise<void>((resolve, reject) => {
    const fail = (text: string) => {
      reject(new Error(text));
      socket.close();
    };
    const timer = setTimeout(() => fail(`${endpoint}: ${patience} ms`), patience);
    socket.onclose = () => fail(`${endpoint}`);
    socket.onmessage = ({ data }) => {
      const message = readMessage(data);
      if (message.event === 'pusher:connection_established') {
        for (const channel of channels) socket.send(JSON.stringify({ event: 'pusher:subscribe', data: { channel } }));
      } else if (message.event === 'pusher:ping') {
        socket.send(JSON.stringify({ event: 'pusher:pong', data: {} }));
      } else if (message.event === 'pusher:error' || message.event === 'pusher:subscription_error') {
        const { message: text, error = text } = message.data as { message?: string; error?: string };
        if (waiting.size > 0) fail(error ?? message.event);
        else onMessage(message);
      } else {
        onMessage(message);
        if (message.event !== 'pusher_internal:subscription_succeeded') return;
        waiting.delete(message.channel ?? '');
        if (waiting.size > 0) return;
        clearTimeout(timer);
        socket.onclose = onEnd;
        resolve();
      }
    };
  });
  return {
    ...options,
    close() {
      socket.onclose = null;
      socket.close();
    },
  };
}

/** Reads a message; its data is JSON in a string, or any other text. */
function readMessage(text: string): MockMessage {
  const { data, ...rest } = JSON.parse(text);
  try {
    return { ...rest, data: typeof data === 'string' ? JSON.parse(data) : data };
  } catch {
    return { ...rest, data };
  }
}
