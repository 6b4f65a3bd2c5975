import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { measureBundle } from '../build/measure-bundle.ts';
import { installPackages } from '../shared/install-packages.ts';
import { projectRoot } from '../shared/paths.ts';
import { runTool } from '../shared/run.ts';
import { type Benchmark, demandAtMost } from './benchmark.ts';
import { contenders, wholeClient } from './client/contenders.ts';
import { measureImports } from './client/import-time.ts';
import { measureCalls } from './client/speed.ts';
import { countInstantiations } from './client/types.ts';

/** The cost of the typed client, compared with other clients that make the same call. */
export const client: Benchmark = {
  name: 'client',
  async run() {
    const folder = `${projectRoot}build/bench`;
    await mkdir(folder, { recursive: true });
    await makeRedoclyClient(folder);
    const { folder: packages } = await installPackages('scripts/bench/packages');
    const packageFolders = [`${packages}/node_modules`];
    const times = await measureCalls(folder, packageFolders);
    const imports = await measureImports(folder, packages);
    const sizes = await Promise.all(
      contenders.map(async ({ name, source }) => ({
        name,
        bytes: (await measureBundle(source, packageFolders)).gzipped,
      })),
    );
    const openapiFetch = times.get('openapi-fetch') ?? Number.NaN;
    const whole = times.get(wholeClient) ?? Number.NaN;
    const ownImport = imports.get(wholeClient) ?? Number.NaN;
    const types = await countInstantiations();
    return {
      title:
        'the time of one publish on a stubbed fetch, as a multiple of fetch and JSON.parse without a timeout; and the ' +
        'size of the program, bundled for browsers and gzipped. The stub reads the signal of a request, as a real ' +
        "fetch does, only in the rows that say so. The time to import on Node.js is a multiple of this client's",
      columns: ['client', 'time of a call', 'bytes', 'time to import'],
      rows: sizes.map(({ name, bytes }) => {
        const imported = imports.get(name);
        return [
          name,
          formatRatio(times.get(name) ?? Number.NaN),
          bytes,
          imported === undefined ? '' : formatRatio(imported / ownImport),
        ];
      }),
      limits: [
        demandAtMost(
          'bytes of the whole client',
          sizes.find(({ name }) => name === wholeClient)?.bytes ?? Number.NaN,
          5000,
        ),
        demandAtMost('time of a call, compared with fetch and JSON.parse', roundRatio(whole), 1.35),
        demandAtMost('time of a call, compared with openapi-fetch', roundRatio(whole / openapiFetch), 1.15),
        demandAtMost(
          'type instantiations, compared with openapi-fetch',
          roundRatio(types.client / types.openapiFetch),
          1.3,
        ),
      ],
    };
  },
};

async function makeRedoclyClient(folder: string): Promise<void> {
  // Their generator does not read `const: null`, which is the type null.
  const contract = await readFile(`${projectRoot}generated/openapi/openapi.json`, 'utf8');
  const readable = `${folder}/redocly-openapi.json`;
  await writeFile(readable, contract.replaceAll('"const": null', '"type": "null"'));
  const problem = await runTool('redocly', [
    'generate-client',
    readable,
    ...['--output', `${folder}/redocly-client.ts`, '--import-ext', 'ts'],
  ]);
  if (problem !== undefined) throw new Error(problem);
}

function formatRatio(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

function roundRatio(ratio: number): number {
  return Math.round(ratio * 100) / 100;
}
