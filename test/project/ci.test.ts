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

/** Lists the folders that commands give to `npm run test:slow`. */
function listFolders(commands: string): string[] {
  return [...commands.matchAll(/npm run test:slow -- (.*)/g)].flatMap(([, folders = '']) =>
    folders.trim().split(/\s+/),
  );
}

async function listFoldersOfWorkflow(): Promise<string[]> {
  const { jobs } = parse(await readFile(`${projectRoot}.github/workflows/ci.yaml`, 'utf8')) as {
    jobs: Record<string, Job>;
  };
  return Object.values(jobs).flatMap(({ strategy, steps }) => {
    const matrix = strategy?.matrix?.include?.flatMap(({ folders = '' }) => folders.split(' ')) ?? [];
    return steps.flatMap(({ run = '' }) => listFolders(run.replace(/\$\{\{ matrix.folders \}\}/, matrix.join(' '))));
  });
}

describe.each([
  ['.ci/run', async () => listFolders(await readFile(`${projectRoot}.ci/run`, 'utf8'))],
  ['the workflow', listFoldersOfWorkflow],
])('%s', (_name, list) => {
  test('runs each slow proof', async () => {
    const folders = await list();
    expect(slow.length).toBeGreaterThan(10);
    expect(slow.filter((path) => !folders.some((folder) => path.startsWith(`${folder}/`)))).toEqual([]);
  });

  test('names no folder without a slow proof', async () => {
    const folders = await list();
    expect(folders.filter((folder) => !slow.some((path) => path.startsWith(`${folder}/`)))).toEqual([]);
  });
});
