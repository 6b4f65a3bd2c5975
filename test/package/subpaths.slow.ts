import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/contract/locations.ts';
import { startAgent } from '../mcp/agent.ts';
import { startPrismMock } from '../support/prism-mock.ts';

const run = promisify(execFile);
/** What each subpath needs beside the package's own dependency. */
const peers: Record<string, string[]> = {
  request: [],
  zod: ['zod'],
  msw: ['msw'],
  'tanstack-query': ['@tanstack/query-core'],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'subpaths-'));
  const printed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: projectRoot });
  const [{ filename }] = JSON.parse(printed.toString().replace(/^[^[]*(?=\[\s*\{)/, ''));
  await run('tar', ['-xzf', join(folder, filename)], { cwd: folder });
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Makes an empty project with the packed package and some packages beside it. */
async function createProject(name: string, packages: string[]): Promise<string> {
  const project = join(folder, name);
  const modules = join(project, 'node_modules');
  await mkdir(modules, { recursive: true });
  await writeFile(join(project, 'package.json'), '{ "type": "module" }');
  await run('cp', ['-r', join(folder, 'package'), join(modules, 'infrai-realtime')]);
  for (const needed of ['openapi-fetch', 'openapi-typescript-helpers', ...packages]) {
    await mkdir(dirname(join(modules, needed)), { recursive: true });
    await symlink(`${projectRoot}node_modules/${needed}`, join(modules, needed));
  }
  return project;
}

test.each(Object.entries(peers))(
  'infrai-realtime/%s is imported and type-checked with %j beside it',
  async (path, needed) => {
    const project = await createProject(path, needed);
    const program = `import * as all from 'infrai-realtime/${path}';\nexport const names: string[] = Object.keys(all);\nconsole.log(names.length);\n`;
    await writeFile(join(project, 'main.ts'), program);
    await writeFile(join(project, 'main.mjs'), program.replace(': string[]', ''));
    const { stdout } = await run(process.execPath, ['main.mjs'], { cwd: project });
    expect(Number(stdout)).toBeGreaterThan(0);
    const options = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--module',
      'nodenext',
      '--target',
      'es2022',
    ];
    const checked = await run(`${projectRoot}node_modules/.bin/tsc`, [...options, '--skipLibCheck', 'main.ts'], {
      cwd: project,
    }).catch((error: { stdout: string }) => error);
    expect(checked.stdout).toBe('');
  },
);

test('the client and the request builder need none of the peers', async () => {
  const project = await createProject('bare', []);
  await writeFile(
    join(project, 'main.mjs'),
    "await import('infrai-realtime'); await import('infrai-realtime/request');",
  );
  await run(process.execPath, ['main.mjs'], { cwd: project });
});

test('each peer is optional, and named in package.json', async () => {
  const { peerDependencies, peerDependenciesMeta } = JSON.parse(
    await readFile(join(folder, 'package/package.json'), 'utf8'),
  );
  for (const needed of Object.values(peers).flat()) {
    expect(peerDependencies).toHaveProperty([needed]);
    expect(peerDependenciesMeta[needed]).toEqual({ optional: true });
  }
});

test('the command that the package installs serves an agent', async () => {
  const project = await createProject('command', []);
  const { bin } = JSON.parse(await readFile(join(project, 'node_modules/infrai-realtime/package.json'), 'utf8'));
  const program = join(project, 'node_modules/infrai-realtime', bin['infrai-realtime']);
  const mock = await startPrismMock();
  const agent = await startAgent(['--base-url', mock.url], { parameters: [program], folder: project });
  const result = await agent.call('realtime_channel_list');
  await agent.close();
  await mock.close();
  expect(result.structuredContent).toMatchObject({ channels: expect.any(Array) });
});
