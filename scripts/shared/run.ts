import { spawn } from 'node:child_process';
import { projectRoot } from './paths.ts';

/**
 * Runs a command of an installed package in the project's folder.
 *
 * @param options.warningsFail whether a line of the output that reports warnings counts as a failure
 * @returns nothing when the command succeeds, otherwise what it printed
 */
export async function runTool(
  command: string,
  parameters: string[],
  { warningsFail = false } = {},
): Promise<string | undefined> {
  const child = spawn(`${projectRoot}node_modules/.bin/${command}`, parameters, {
    cwd: projectRoot,
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  const hasWarnings = warningsFail && /\b[1-9]\d* warnings?\b/.test(output);
  return code === 0 && !hasWarnings ? undefined : output || `${command} ended with code ${code} and no output`;
}
