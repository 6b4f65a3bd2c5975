import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findNpm } from '../../scripts/shared/commands.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { RawClient } from '../mock/pusher/raw-client.ts';
import { startCommand } from '../support/start-command.ts';
import { reason, skipWhere } from '../support/toolchains.ts';

const isWindows = process.platform === 'win32';
/** How long a command may take to generate and to build the docs, which is not what is judged here. */
const startUp = 180_000;

/** Connects a client to the live mock that a text names. */
function connect(printed: string): Promise<RawClient> {
  const [, key, host, port] = /new Pusher\('(\w+)', \{ wsHost: '(\S+)', wsPort: (\d+),/.exec(printed) ?? [];
  return RawClient.connect(`ws://${host}:${port}/app/${key}?protocol=7`);
}

/** Resolves as a promise does, and tells what did not happen within half a minute. */
function soon<Value>(promise: Promise<Value>, what: string): Promise<Value> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${what} within half a minute`)), 30_000).unref();
  });
  return Promise.race([promise, late]);
}

/** Resolves once nothing listens there. */
async function waitForSilence(urls: string[]): Promise<void> {
  for (const url of urls) {
    await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 30_000, interval: 100 });
  }
}

/** Starts a program as the foreground of a terminal of its own, in a group that gets the terminal's signals. */
async function startInTerminal(...parameters: string[]): Promise<{ child: ChildProcess; printed: string }> {
  const child = spawn(process.execPath, parameters, {
    cwd: projectRoot,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => {
    if (isGroupAlive(child)) process.kill(-Number(child.pid), 'SIGKILL');
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
  }
  const ready = () => expect(printed).toContain('Stop all three with Ctrl+C.');
  await vi.waitFor(ready, { timeout: startUp, interval: 100 });
  return { child, printed };
}

function isGroupAlive({ pid }: ChildProcess): boolean {
  try {
    return process.kill(-Number(pid), 0);
  } catch {
    return false;
  }
}

const withoutSignals = skipWhere(isWindows, 'Windows has no signals that a test could send to a terminal');
test.skipIf(withoutSignals).each([
  ['Ctrl+C', 'SIGINT'],
  ['the end of the terminal', 'SIGHUP'],
] as const)(
  `%s tells the clients of \`npm start\`, and leaves no process behind${reason(withoutSignals)}`,
  async (_, signal) => {
    const { child, printed } = await startInTerminal(findNpm(), 'start', '--', '--any-port');
    const client = await connect(printed);
    const ended = once(child, 'exit');
    process.kill(-Number(child.pid), signal);
    const closed = await soon(client.closed, 'The connection was not closed');
    expect(closed).toEqual({ code: 4200, reason: 'The server is shutting down.' });
    await soon(ended, 'npm did not end');
    await vi.waitFor(() => expect(isGroupAlive(child)).toBe(false), { timeout: 30_000, interval: 50 });
  },
);

test('when the start command is ended by force, its live mock tells the clients and ends too', async () => {
  const command = startCommand('scripts/start.ts', '--any-port');
  onTestFinished(() => command.kill());
  await command.waitFor(/Stop all three/, startUp);
  const urls = [...command.output().matchAll(/(?:listens on|docs are at) (http:\S+)/g)].map(([, url = '']) => url);
  expect(urls).toHaveLength(3);
  const client = await connect(command.output());
  await soon(command.kill(), 'The command did not end');
  await waitForSilence(urls);
  // Windows ends the children of a process together with it, at once. A client notices at the latest when it sends.
  client.send({ event: 'pusher:ping', data: {} });
  const { code } = await soon(client.closed, 'The connection was not closed');
  expect(code).toBe(isWindows ? 1006 : 4200);
});

// A `cmd.exe` stands between npm and the command. It is ended with npm, and the command has to notice.
const elsewhere = skipWhere(!isWindows, 'only on Windows, a program stands between npm and a command');
test.skipIf(elsewhere)(
  `a command ends when the process that npm started it from has ended${reason(elsewhere)}`,
  async () => {
    const command = ['--import', 'tsx', 'src/cli/main.ts', 'mock', '--port', '0'];
    const between = `const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(command)}, { detached: true, stdio: ['ignore', 'pipe', 'ignore'] });
    child.stdout.on('data', (part) => process.stdout.write(part));`;
    const parent = spawn(process.execPath, ['-e', between], {
      cwd: projectRoot,
      env: { ...process.env, npm_lifecycle_event: 'mock' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    parent.stdout.setEncoding('utf8').on('data', (part: string) => {
      printed += part;
    });
    onTestFinished(() => void parent.kill());
    await vi.waitFor(() => expect(printed).toMatch(/new Pusher/), { timeout: startUp });
    const client = await connect(printed);
    parent.kill();
    expect((await soon(client.closed, 'The connection was not closed')).code).toBe(4200);
  },
);
