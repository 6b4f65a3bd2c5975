import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectRoot } from '../../scripts/shared/paths.ts';

interface Job {
  strategy?: { matrix?: { include?: { folders?: string }[] } };
  steps: { run?: string }[];
}

const slow = (await readdir(`${projectRoot}test`, { recursive: true }))
  .filter((name) => name.endsWith('.slow.ts') && !name.includes('node_modules'))
  .map((name) => `test/${name.replaceAll('\\', '/')}`);

const readScript = () => readFile(`${projectRoot}.ci/run`, 'utf8');

/** Reads the commands of all jobs. What a job fills in for each row of its matrix is written out. */
async function readWorkflow(): Promise<string> {
  const { jobs } = parse(await readFile(`${projectRoot}.github/workflows/ci.yaml`, 'utf8')) as {
    jobs: Record<string, Job>;
  };
  const commands = Object.values(jobs).flatMap(({ strategy, steps }) => {
    const folders = strategy?.matrix?.include?.flatMap((row) => row.folders ?? []).join(' ') ?? '';
    return steps.map(({ run = '' }) => run.replace(/\$\{\{ matrix.folders \}\}/, folders));
  });
  return commands.join('\n');
}

/** Lists the folders that commands give to `npm run test:slow`. */
function listFolders(commands: string): string[] {
  return [...commands.matchAll(/npm run test:slow -- (.*)/g)].flatMap(([, folders = '']) =>
    folders.trim().split(/\s+/),
  );
}

describe.each([
  ['.ci/run', readScript],
  ['the workflow', readWorkflow],
])('%s', (_name, read) => {
  test('runs each slow proof', async () => {
    const folders = listFolders(await read());
    expect(slow.length).toBeGreaterThan(10);
    expect(slow.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  });

  test('runs the core of the tests, here and as on Windows', async () => {
    expect((await read()).split('\n')).toEqual(expect.arrayContaining(['npm test', 'npm run test:windows']));
  });

  test('names no folder without a slow proof', async () => {
    const folders = listFolders(await read());
    expect(folders.filter((folder) => !slow.some((path) => path.startsWith(`${folder}/`)))).toEqual([]);
  });
});
