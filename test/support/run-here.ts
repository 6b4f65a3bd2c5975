import { vi } from 'vitest';
import { runCommandLine } from '../../src/cli/command-line.ts';
import { runCommand } from '../../src/command/run.ts';

/** What `process.exit` throws, so that a command ends there as its process would. */
class Ended extends Error {
  readonly code: number;

  constructor(code: number) {
    super();
    this.code = code;
  }
}

/**
 * Runs a command line of `infrai-realtime` that ends by itself, in the test's own process, which takes less time than
 * one of its own.
 *
 * @returns its exit code, and what it printed on both streams
 */
export async function runHere(...parameters: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const print = (line: unknown) => {
    output += `${line}\n`;
  };
  const write = (text: unknown, done: unknown) => {
    output += text;
    (done as () => void)();
    return true;
  };
  const exit = (code: unknown) => {
    throw new Ended(Number(code));
  };
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(print),
    vi.spyOn(console, 'error').mockImplementation(print),
    vi.spyOn(process.stderr, 'write').mockImplementation(write),
    vi.spyOn(process, 'exit').mockImplementation(exit),
  ];
  process.exitCode = undefined;
  try {
    const ended = await runCommand(() => runCommandLine(parameters)).catch((error: Error) => error);
    if (ended instanceof Error && !(ended instanceof Ended)) throw ended;
    return { code: ended?.code ?? Number(process.exitCode ?? 0), output };
  } finally {
    process.exitCode = undefined;
    for (const spy of spies) spy.mockRestore();
  }
}
