import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Listening } from '../../src/command/listen.ts';
import { type Address, UsageError } from '../../src/command/options.ts';
import type { LiveMockMessage } from './live-mock-process.ts';

/** A live mock in a process of its own, which can be restarted with changed code. */
export interface RestartableLiveMock extends Listening {
  /** How to use it. */
  description: string;
  /**
   * Starts it again on the same port with what `generated/` holds now. Its memory is lost.
   *
   * @throws when the new code cannot be loaded; the running mock is then left alone
   */
  restart(): Promise<void>;
}

/**
 * Starts the live mock in a process of its own. It reads the contract when its modules are loaded, so only a new process
 * can take up a changed contract.
 *
 * @param onStop is called with the exit code when it stops without being asked to
 * @throws UsageError when it cannot listen there
 */
export async function startLiveMock(
  address: Address,
  onStop: (code: number | null) => void,
): Promise<RestartableLiveMock> {
  let current: ChildProcess;
  const start = async (loaded: ChildProcess, where: Address) => {
    current = loaded;
    const listening = await startListening(loaded, where);
    loaded.once('exit', (code) => {
      if (loaded.connected || code !== 0) onStop(code);
    });
    return listening;
  };
  const { url, description } = await start(await loadProcess(), address);
  const samePort = { ...address, port: Number(new URL(url).port) };
  return {
    url,
    description,
    async restart() {
      const next = await loadProcess();
      await endProcess(current);
      await start(next, samePort);
    },
    close: () => endProcess(current),
  };
}

/** Starts a process and waits until it has loaded its code. */
async function loadProcess(): Promise<ChildProcess> {
  const child = fork(fileURLToPath(new URL('./live-mock-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  await receive(child);
  return child;
}

async function startListening(child: ChildProcess, address: Address): Promise<{ url: string; description: string }> {
  child.send(address);
  const message = await receive(child);
  if (message.state === 'listening') return message;
  await endProcess(child);
  if (message.state === 'failed')
    throw message.isUsageError ? new UsageError(message.message) : new Error(message.message);
  throw new Error(`The process of the live mock sent "${message.state}" instead of its address.`);
}

async function receive(child: ChildProcess): Promise<LiveMockMessage> {
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process of the live mock ended with code ${code}; its error is printed above.`);
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message;
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.disconnect();
  await ended;
}
