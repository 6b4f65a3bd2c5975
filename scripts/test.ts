import { spawn } from 'node:child_process';
import { findCommand } from './shared/commands.ts';
import { projectRoot } from './shared/paths.ts';

/** Runs everything that has to hold: the checks beside the tests, whose output is shown first, and then the coverage. */
const tsx = ['--import', 'tsx'];
const checking = start([...tsx, 'scripts/check.ts']);
const testing = await start([findCommand('vitest'), 'run', ...process.argv.slice(2)], (text) =>
  process.stdout.write(text),
);
const checked = await checking;
process.stdout.write(`\n${checked.output}\n`);
const coverage = await start([...tsx, 'scripts/coverage.ts'], (text) => process.stdout.write(text));

const failed = Object.entries({ checks: checked, tests: testing, 'coverage table': coverage }).filter(
  ([, { code }]) => code !== 0,
);
if (failed.length > 0) {
  console.error(`\nFailed: ${failed.map(([name]) => name).join(', ')}. The output above says why.`);
  process.exitCode = 1;
}

/** Runs a program of the project in a process of its own, and resolves when it has ended. */
function start(parameters: string[], show?: (text: string) => void): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, parameters, {
    cwd: projectRoot,
    env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      show?.(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
