import { spawn } from 'node:child_process';
import { projectRoot } from './paths.ts';

/** A Node.js program, by the parameters that Node.js gets. */
export interface Program {
  name: string;
  parameters: string[];
}

/**
 * Runs programs at the same time, and shows their output one after the other: the first one's as it comes, that of the
 * others when all before are done.
 *
 * @param print shows a part of the output
 * @returns the names of the programs that failed
 */
export async function runBeside(programs: readonly Program[], print: (text: string) => void): Promise<string[]> {
  const runs = programs.map(({ name, parameters }, index) => ({
    name,
    ...start(parameters, index === 0 ? print : undefined),
  }));
  const failed: string[] = [];
  for (const [index, { name, ended, readOutput }] of runs.entries()) {
    const code = await ended;
    if (index > 0) print(`\n${readOutput()}`);
    if (code !== 0) failed.push(name);
  }
  return failed;
}

function start(parameters: string[], print?: (text: string) => void) {
  const child = spawn(process.execPath, parameters, {
    cwd: projectRoot,
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      print?.(text);
    });
  }
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { ended, readOutput: () => output };
}
