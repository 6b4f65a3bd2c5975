import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

/** Clients that run in a process of their own, so that what they do costs the measured server nothing. */
export interface Subscribers {
  /** Opens connections to an address, and subscribes each to a channel if one is named. */
  open(url: string, count: number, channel?: string): Promise<void>;
  /** Resolves when all of them together have received a number of bytes more. */
  received(bytes: number): Promise<void>;
  /** Ends the process. */
  close(): void;
}

/** What the process of the clients is told, and what it answers when that is done. */
export type Order = { open: { url: string; count: number; channel?: string } } | { receive: number };

export function startSubscribers(): Subscribers {
  const process = fork(new URL('subscriber-process.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  return {
    open: (url, count, channel) => carryOut(process, { open: { url, count, ...(channel && { channel }) } }),
    received: (bytes) => carryOut(process, { receive: bytes }),
    close: () => process.kill(),
  };
}

async function carryOut(process: ChildProcess, order: Order): Promise<void> {
  process.send(order);
  await once(process, 'message');
}
