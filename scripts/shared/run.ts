import { spawn } from 'node:child_process';
import { findCommand, findNpm } from './commands.ts';
import { projectRoot } from './paths.ts';

/** A command that failed; the message contains what it printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs a command and waits for its end.
 *
 * @param options.cwd the folder to run it in
 * @param options.show whether its output is also shown as it comes
 * @returns what it printed on standard output
 * @throws CommandError when it fails or cannot be started
 */
export async function run(
  command: string,
  parameters: string[],
  { cwd, show = false }: { cwd: string; show?: boolean },
): Promise<string> {
  const { code, stdout, output } = await collectOutput(command, parameters, { cwd, show });
  if (code === 0) return stdout;
  throw new CommandError(`${[command, ...parameters].join(' ')} ended with code ${code}${show ? '' : `:\n${output}`}`);
}

/**
 * Runs npm, without a shell.
 *
 * @returns what it printed on standard output
 * @throws CommandError when it fails
 */
export function runNpm(parameters: string[], options: { cwd: string; show?: boolean }): Promise<string> {
  return run(process.execPath, [findNpm(), ...parameters], options);
}

/**
 * Runs a command of an installed package.
 *
 * @param options.cwd the folder to run it in; the project's by default
 * @param options.warningsFail whether a line of the output that reports warnings counts as a failure
 * @returns `undefined` when the command succeeds, otherwise what it printed
 */
export async function runTool(
  command: string,
  parameters: string[],
  { warningsFail = false, cwd = projectRoot } = {},
): Promise<string | undefined> {
  const { code, output } = await collectOutput(process.execPath, [findCommand(command), ...parameters], {
    cwd,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
  });
  const hasWarnings = warningsFail && /\b[1-9]\d* warnings?\b/.test(output);
  return code === 0 && !hasWarnings ? undefined : output || `${command} ended with code ${code} and no output`;
}

/** Runs a command and collects what it prints: on standard output, and on both streams together. */
async function collectOutput(
  command: string,
  parameters: string[],
  { show = false, ...options }: { cwd: string; show?: boolean; env?: NodeJS.ProcessEnv },
): Promise<{ code: number | null; stdout: string; output: string }> {
  const child = spawn(command, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let stdout = '';
  let output = '';
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      if (name === 'stdout') stdout += text;
      output += text;
      if (show) process[name].write(text);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new CommandError(`${command} cannot be run: ${error.message}`)));
    child.once('close', resolve);
  });
  return { code, stdout, output };
}
