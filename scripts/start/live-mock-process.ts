import { type Address, UsageError } from '../../src/command/options.ts';
import { stopSignals } from '../../src/command/stop.ts';
import { serveLiveMock } from '../../src/mock/serve.ts';

/** What the process of the live mock sends: first that its code is loaded, then that it listens, or why it does not. */
export type LiveMockMessage =
  | { state: 'loaded' }
  | { state: 'listening'; url: string; description: string }
  | { state: 'failed'; message: string; isUsageError: boolean };

const send = (message: LiveMockMessage) => process.send?.(message);

// Ctrl+C, and the end of a terminal, reach every process of it. This one ends when its parent disconnects or dies.
for (const signal of stopSignals) process.on(signal, () => {});
let close = async () => {};
process.once('disconnect', () => void close().finally(() => process.exit(0)));

process.once('message', async (address: Address) => {
  try {
    const served = await serveLiveMock(address);
    close = served.close;
    send({ state: 'listening', url: served.url, description: served.description });
  } catch (error) {
    send({ state: 'failed', message: (error as Error).message, isUsageError: error instanceof UsageError });
  }
});
send({ state: 'loaded' });
