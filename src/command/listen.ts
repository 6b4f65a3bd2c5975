import type { Server } from 'node:http';
import { Server as TlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { type Address, UsageError } from './options.ts';

/** A server that listens. */
export interface Listening {
  /** Its address, such as `http://127.0.0.1:4010`, without a slash at the end. */
  url: string;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

/**
 * Starts a server.
 *
 * @throws UsageError when the port is taken or not allowed, or the host is not an address of this machine
 */
export async function listen(server: Server, { host, port }: Address): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(explainError(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `${server instanceof TlsServer ? 'https' : 'http'}://${formatHost(host)}:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Writes a host for an address. The wildcard address cannot be connected to. */
function formatHost(host: string): string {
  if (host === '0.0.0.0' || host === '::' || host === '') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}

function explainError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new UsageError(`Port ${port} is taken. Choose another port, or port 0 for any free one.`);
  }
  if (error.code === 'EACCES') return new UsageError(`Port ${port} is not allowed. Choose a port from 1024 up.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new UsageError(`${host} is not an address of this machine. Choose another host, such as 127.0.0.1.`);
  }
  return error;
}
