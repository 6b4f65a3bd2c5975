import { type ChildProcess, spawn } from 'node:child_process';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** A script of the project that runs as a process of its own. */
export interface RunningCommand {
  process: ChildProcess;
  /** What was printed so far, on both streams. */
  output(): string;
  /**
   * Resolves to the match once the output has it.
   *
   * @param silence how long the command may print nothing, in milliseconds
   */
  waitFor(pattern: RegExp, silence?: number): Promise<RegExpExecArray>;
  /** Resolves to the exit code. */
  ended: Promise<number | null>;
  /**
   * Closes the channel to it, which tells a command of the project on every system to close what it serves and to end.
   *
   * @returns the exit code
   */
  stop(): Promise<number | null>;
  /** Ends it at once, if it still runs, and waits until it is gone. */
  kill(): Promise<void>;
}

/** How long a command may print nothing by default while a test waits for a line, in milliseconds. */
const patience = Number(process.env.COMMAND_PATIENCE ?? 50_000);

/**
 * Starts a script of the project with tsx.
 *
 * @param parameters the command line; an object adds to the environment
 */
export function startCommand(script: string, ...parameters: (string | Record<string, string>)[]): RunningCommand {
  const added = parameters.filter((item) => typeof item === 'object');
  const given = parameters.filter((item) => typeof item === 'string');
  return startProgram(process.execPath, ['--import', 'tsx', script, ...given], {
    name: script,
    folder: projectRoot,
    environment: Object.assign({}, ...added),
  });
}

/**
 * Starts a program.
 *
 * @param name what it is called when it does not do what a test waits for
 * @param folder where it runs
 * @param environment is added to that of the test
 */
export function startProgram(
  file: string,
  parameters: string[],
  { name, folder, environment }: { name: string; folder: string; environment: Record<string, string> },
): RunningCommand {
  const child = spawn(file, parameters, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let text = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      for (const listener of listeners) listener();
    });
  }
  // Once this side has closed the channel, Node.js never emits `close`.
  const closed = [child.stdout, child.stderr].map((stream) => new Promise((resolve) => stream?.once('close', resolve)));
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const ended = exited.then((code) => Promise.all(closed).then(() => code));
  return {
    process: child,
    output: () => text,
    ended,
    stop() {
      if (child.connected) child.disconnect();
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      // What it started may hold its output open for longer.
      await exited;
    },
    waitFor: (pattern, silence = patience) =>
      new Promise((resolve, reject) => {
        const finish = (settle: () => void) => {
          clearTimeout(timer);
          listeners.delete(look);
          settle();
        };
        const look = () => {
          const match = pattern.exec(text);
          if (match) finish(() => resolve(match));
          else timer.refresh();
        };
        const timer = setTimeout(
          () => finish(() => reject(new Error(`${name} did not print ${pattern}. It printed:\n${text}`))),
          silence,
        );
        listeners.add(look);
        look();
        void ended.then((code) => finish(() => reject(new Error(`${name} ended with ${code}. It printed:\n${text}`))));
      }),
  };
}
