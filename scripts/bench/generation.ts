import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { findCommand } from '../shared/commands.ts';
import { contractRoot, projectRoot } from '../shared/paths.ts';
import { targets } from '../targets/index.ts';
import { type Benchmark, demandAtMost } from './benchmark.ts';

const run = promisify(execFile);
const tsx = ['--import', 'tsx'];

/** The time to generate all targets together, compared with running each tool as a command in sequence. */
export const generation: Benchmark = {
  name: 'generation',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'bench-generation-'));
    try {
      const bundle = join(folder, 'bundle.json');
      // Tools run by their own command lines, and each target of this project by a command of its own. openapi-typescript
      // runs outside the project, because it would read redocly.yaml.
      const toTypes = [findCommand('openapi-typescript'), bundle, '--output', join(folder, 'types.ts')];
      const commands: [what: string, parameters: string[], cwd?: string][] = [
        ['redocly bundle', [findCommand('redocly'), 'bundle', contractRoot, '--output', bundle]],
        ['openapi-typescript', toTypes, folder],
        ...targets
          .map(({ name }) => name)
          .filter((name) => name !== 'typescript types')
          .map((name): [string, string[]] => [name, [...tsx, `${projectRoot}scripts/bench/one-target.ts`, name]]),
      ];
      const generate = () =>
        measureSeconds([...tsx, `${projectRoot}scripts/generate.ts`, '--out', join(folder, 'generated')]);
      const first = await generate();
      const apart: [string, number][] = [];
      for (const [what, ...command] of commands) apart.push([what, await measureSeconds(...command)]);
      // Measured before and after, so that a busy moment does not favour either side.
      const together = Math.min(first, await generate());
      const sum = apart.reduce((total, [, time]) => total + time, 0);
      const share = together / sum;
      return {
        title: `seconds to generate all ${targets.length} targets from scratch, including starting the processes`,
        columns: ['what', 'seconds'],
        rows: [
          ...apart.map(([what, time]): [string, string] => [what, time.toFixed(2)]),
          ['all of these in sequence', sum.toFixed(2)],
          ['npm run generate, in parallel', together.toFixed(2)],
        ],
        limits: [
          demandAtMost('time of npm run generate, in seconds', Number(together.toFixed(2)), 8),
          demandAtMost(
            'time of npm run generate, compared with the commands in sequence',
            Number(share.toFixed(2)),
            0.5,
          ),
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

/** The time that Node.js takes to run a program. */
async function measureSeconds(parameters: string[], cwd = projectRoot): Promise<number> {
  const start = performance.now();
  await run(process.execPath, parameters, { cwd, timeout: 120_000 });
  return (performance.now() - start) / 1000;
}
