import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { runCommand } from '../../src/command/run.ts';
import { stopSignals } from '../../src/command/stop.ts';

const events = [...stopSignals, 'disconnect'] as const;

/** What a test has changed of the process, as it was before. */
const changed = new Map<string, PropertyDescriptor | undefined>();

function change(name: 'connected' | 'platform', value: unknown): void {
  changed.set(name, Object.getOwnPropertyDescriptor(process, name));
  Object.defineProperty(process, name, { value, configurable: true });
}

/** What listened before, so that what a test adds can be taken away. */
let listeners: Map<string, unknown[]>;
beforeEach(() => {
  listeners = new Map(events.map((event) => [event, process.listeners(event as 'SIGINT')]));
});
afterEach(() => {
  for (const event of events) for (const listener of addedTo(event)) process.off(event, listener);
  for (const [name, before] of changed) {
    if (before === undefined) Reflect.deleteProperty(process, name);
    else Object.defineProperty(process, name, before);
  }
  changed.clear();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** What a test lets listen to an event of the process. */
function addedTo(event: string): (() => void)[] {
  return (process.listeners(event as 'SIGINT') as (() => void)[]).filter((one) => !listeners.get(event)?.includes(one));
}

/** Lets an event of the process happen for what the test added, and for nothing that runs the tests. */
function tell(event: string): void {
  for (const listener of addedTo(event)) listener();
}

/** Runs a server whose end and whose process's end are noted. */
async function runServer() {
  const ended: string[] = [];
  vi.spyOn(process, 'exit').mockImplementation(((code: number) => ended.push(`exit ${code}`)) as never);
  await runCommand(async () => async () => {
    ended.push('closed');
  });
  return ended;
}

test.each(events)('a server is closed on %s, before its process ends with 0', async (event) => {
  // A process without a parent that talks to it does not hear of that parent's end.
  change('connected', true);
  const ended = await runServer();
  expect(ended).toEqual([]);
  tell(event);
  await vi.waitFor(() => expect(ended).toEqual(['closed', 'exit 0']));
});

test('a server that is told to stop in two ways is closed once', async () => {
  const ended = await runServer();
  tell('SIGHUP');
  tell('SIGTERM');
  await vi.waitFor(() => expect(ended).toEqual(['closed', 'exit 0']));
});

test('a command that serves nothing does not wait for a signal', async () => {
  await runCommand(async () => undefined);
  expect(events.flatMap(addedTo)).toEqual([]);
});

test('a mistake of ours is no mistake of the person who typed the command', async () => {
  const exit = vi.spyOn(process, 'exit');
  const failed = runCommand(async () => {
    throw new TypeError('a defect');
  });
  await expect(failed).rejects.toThrow(new TypeError('a defect'));
  expect(exit).not.toHaveBeenCalled();
});

test.each([
  ['in Windows, a server that npm started ends after the process above it', 'win32', 'mock', ['closed', 'exit 0']],
  ['in Windows, one that npm did not start goes on', 'win32', undefined, []],
  ['elsewhere, one goes on until a signal reaches it', 'linux', 'mock', []],
])('%s', async (_title, system, event, expected) => {
  change('platform', system);
  vi.stubEnv('npm_lifecycle_event', event);
  vi.useFakeTimers();
  let isAlive = true;
  vi.spyOn(process, 'kill').mockImplementation(() => {
    if (!isAlive) throw new Error('ESRCH');
    return true;
  });
  const ended = await runServer();
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ended).toEqual([]);
  isAlive = false;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(ended).toEqual(expected);
});
