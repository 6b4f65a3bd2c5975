import type { WebSocketServer } from 'ws';

/** How long a connection that was told to close may take, in milliseconds, before it is cut. */
const grace = 2_000;

/**
 * Ends a server whose connections were told to close: waits for them, and cuts those that do not, since a peer that is
 * stuck must not keep the process.
 */
export async function closeClients(server: WebSocketServer): Promise<void> {
  const cut = setTimeout(() => {
    for (const client of server.clients) client.terminate();
  }, grace);
  await Promise.all(
    Array.from(server.clients, (client) => new Promise<void>((resolve) => client.once('close', () => resolve()))),
  );
  clearTimeout(cut);
  server.close();
}
