import { spawn } from 'node:child_process';

/** A command that ended with a failure; its message has what it printed. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs a command to its end.
 *
 * @param options.cwd the folder to run it in
 * @param options.show whether its output is shown as it comes
 * @returns what it printed on standard output
 * @throws CommandError when it fails or cannot be started
 */
export async function run(
  command: string,
  parameters: string[],
  { cwd, show = false }: { cwd: string; show?: boolean },
): Promise<string> {
  const child = spawn(command, parameters, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      texts[name] += text;
      if (show) process[name].write(text);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', (error) => reject(new CommandError(`${command} cannot be run: ${error.message}`)));
    child.once('close', resolve);
  });
  if (code === 0) return texts.stdout;
  const output = show ? '' : `:\n${texts.stdout}${texts.stderr}`;
  throw new CommandError(`${[command, ...parameters].join(' ')} ended with code ${code}${output}`);
}
