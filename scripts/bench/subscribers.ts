import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Clients in a separate process, so that their work does not slow down the measured server. */
export interface Subscribers {
  /** Opens connections to an address and subscribes each to a channel, if one is given, as Pusher's clients do. */
  open(url: string, count: number, channel?: string, handshake?: Handshake): Promise<void>;
  /** Resolves when the clients together have received this many more bytes. */
  received(bytes: number): Promise<void>;
  /** Ends the process. */
  close(): void;
}

/** How a client of another vendor begins: it waits for a text, sends one, and waits for the text in the reply. */
export interface Handshake {
  ready: string;
  send?: string;
  done?: string;
}

/** An order to the process of the clients, which sends a message when it is done. */
export type Order =
  | { open: { url: string; count: number; channel?: string; handshake?: Handshake } }
  | { receive: number };

export function startSubscribers(): Subscribers {
  const process = fork(new URL('subscriber-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  return {
    open: (url, count, channel, handshake) =>
      carryOut(process, { open: { url, count, ...(channel && { channel }), ...(handshake && { handshake }) } }),
    received: (bytes) => carryOut(process, { receive: bytes }),
    close: () => process.kill(),
  };
}

async function carryOut(process: ChildProcess, order: Order): Promise<void> {
  process.send(order);
  await once(process, 'message');
}
