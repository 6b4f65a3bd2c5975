import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contractRoot, projectRoot } from '../shared/paths.ts';
import { targets } from '../targets/index.ts';
import { atMost, type Benchmark } from './benchmark.ts';

const run = promisify(execFile);
const bin = (name: string) => `${projectRoot}node_modules/.bin/${name}`;
const tsx = ['--import', 'tsx'];

/** How long all targets take together, and how long the same tools take as commands one after another. */
export const generation: Benchmark = {
  name: 'generation',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'bench-generation-'));
    try {
      const bundle = join(folder, 'bundle.json');
      // openapi-typescript runs outside of the project, whose redocly.yaml it would read. The tools' own command lines where there are such, and a command for each target that is made by this project.
      const commands: [what: string, command: string, parameters: string[], cwd?: string][] = [
        ['redocly bundle', bin('redocly'), ['bundle', contractRoot, '--output', bundle]],
        ['openapi-typescript', bin('openapi-typescript'), [bundle, '--output', join(folder, 'types.ts')], folder],
        ...targets
          .map(({ name }) => name)
          .filter((name) => name !== 'typescript types')
          .map((name): [string, string, string[]] => [
            name,
            process.execPath,
            [...tsx, `${projectRoot}scripts/bench/one-target.ts`, name],
          ]),
      ];
      const generate = () =>
        seconds(process.execPath, [...tsx, `${projectRoot}scripts/generate.ts`, '--out', join(folder, 'generated')]);
      const first = await generate();
      const apart: [string, number][] = [];
      for (const [what, ...command] of commands) apart.push([what, await seconds(...command)]);
      // Before and after, so that a busy moment does not favour either side.
      const together = Math.min(first, await generate());
      const sum = apart.reduce((total, [, time]) => total + time, 0);
      const share = together / sum;
      return {
        title: `seconds to make all ${targets.length} targets from scratch, processes and their start included`,
        columns: ['what', 'seconds'],
        rows: [
          ...apart.map(([what, time]): [string, string] => [what, time.toFixed(2)]),
          ['all these, one after another', sum.toFixed(2)],
          ['npm run generate, side by side', together.toFixed(2)],
        ],
        limits: [
          atMost('time of the whole generation, in seconds', Number(together.toFixed(2)), 8),
          atMost('its part of the time of the commands one after another', Number(share.toFixed(2)), 0.5),
        ],
      };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function seconds(command: string, parameters: string[], cwd = projectRoot): Promise<number> {
  const start = performance.now();
  await run(command, parameters, { cwd, timeout: 120_000 });
  return (performance.now() - start) / 1000;
}
