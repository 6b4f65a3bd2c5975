import * as Ably from 'ably';
import { SignJWT } from 'jose';
import { onTestFinished } from 'vitest';

/** The options with which Ably's library uses the live mock at an address. */
export function pointAt(url: string): Ably.ClientOptions {
  const { hostname, port } = new URL(url);
  return { endpoint: hostname, port: Number(port), tls: false, logLevel: 0 };
}

/** Opens a realtime client of Ably's own library, which is closed with the test. */
export function openAbly(url: string, options: Ably.ClientOptions): Ably.Realtime {
  const client = new Ably.Realtime({ ...pointAt(url), ...options });
  onTestFinished(() => client.close());
  return client;
}

/** Waits for a state of a connection. @returns the reason for it */
export function reach(client: Ably.Realtime, state: Ably.ConnectionState): Promise<Ably.ErrorInfo | undefined> {
  if (client.connection.state === state) return Promise.resolve(client.connection.errorReason ?? undefined);
  return new Promise((resolve) => client.connection.once(state, ({ reason }) => resolve(reason)));
}

/** Collects the messages of a channel, of one name or of all. */
export function collect(channel: Ably.RealtimeChannel): Ably.InboundMessage[] {
  const messages: Ably.InboundMessage[] = [];
  channel.subscribe((message) => messages.push(message)).catch(() => {});
  return messages;
}

/** What the library keeps behind a client's connection. */
interface Internals {
  connection: { connectionManager: { activeProtocol: { transport: { wsConnection: { terminate(): void } } } } };
}

/** Breaks a client's socket without a word. */
export function breakConnection(client: Ably.Realtime): void {
  const { connectionManager } = (client as unknown as Internals).connection;
  connectionManager.activeProtocol.transport.wsConnection.terminate();
}

/** Signs a JWT with a key, as a page's own server does. @param age how long ago, in seconds */
export async function signJwt(key: string, claims: Record<string, unknown>, age = 0): Promise<string> {
  const [name = '', secret = ''] = key.split(':');
  const issuedAt = Math.floor(Date.now() / 1_000) - age;
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT', kid: name })
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + 3_600)
    .sign(Buffer.from(secret));
}
