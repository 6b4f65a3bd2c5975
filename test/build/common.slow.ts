import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntryPoints } from '../../scripts/build/entry-points.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { startProgram } from '../../scripts/shared/running-command.ts';
import { startTargetServer, type TargetServer } from '../contract/target-server.ts';
import { runProcess } from '../support/run-process.ts';
import { type PackedProjects, packForProjects } from './packed-projects.ts';

const isLinux = process.platform === 'linux' && process.arch === 'x64';
const peers = ['zod', 'msw', '@tanstack/query-core'];
const patience = 400_000;

let projects: PackedProjects;
let mock: TargetServer;
beforeAll(async () => {
  [projects, mock] = await Promise.all([packForProjects(), startTargetServer({})]);
}, patience);
afterAll(async () => {
  await mock?.close();
  await projects?.remove();
});

if (!isLinux) console.log('Skipped but for the Node.js that runs this: the packages of Node.js are for Linux on x64.');

test.each(isLinux ? ['20', '22', '24', '26'] : [undefined])(
  'require() on Node.js %s gives every entry point',
  async (version) => {
    const { folder } = await installPackages('test/runtimes/packages');
    const node = version === undefined ? process.execPath : join(folder, `node_modules/node${version}/bin/node`);
    const project = await projects.create(`require-${version}`, peers, {});
    const paths = (await readEntryPoints()).map(({ subpath }) => `infrai-realtime${subpath.slice(1)}`);
    // Without require(esm), which not every tool has.
    const off = version === '20' ? [] : ['--no-experimental-require-module'];
    const program = `for (const path of ${JSON.stringify(paths)}) console.log(path, typeof require(path));
    const { createRealtime, InvalidInputError } = require('infrai-realtime');
    const realtime = createRealtime({ apiKey: 'any-key', baseUrl: '${mock.url}' });
    realtime.event.types().then(({ types }) => console.log(types.length > 0));
    realtime.channel.create({ name: '' }).catch((error) => console.log(error instanceof InvalidInputError));
    require('infrai-realtime/testing').startMock().then(async (mock) => {
      console.log((await fetch(mock.url)).status);
      await mock.close();
    });`;
    await writeFile(join(project, 'main.cjs'), program);
    const { output } = await runProcess(node, [...off, 'main.cjs'], { cwd: project });
    const lines = output.trim().split('\n');
    expect(lines.slice(0, paths.length)).toEqual(paths.map((path) => `${path} object`));
    expect(lines.slice(paths.length).sort()).toEqual(['200', 'true', 'true']);
  },
  patience,
);

test(
  'Jest runs a test as it does by default',
  async () => {
    const packages = await installPackages('test/testing/packages');
    const project = await projects.create('jest', [], {});
    const program = `const { createRealtime } = require('infrai-realtime');
    const { startMock } = require('infrai-realtime/testing');
    test('a channel is created', async () => {
      const mock = await startMock();
      const realtime = createRealtime({ apiKey: mock.credentials.projectKey, baseUrl: mock.url });
      expect(await realtime.channel.create({ name: 'room-42' })).toMatchObject({ name: 'room-42' });
      await mock.close();
    });`;
    await writeFile(join(project, 'channel.test.js'), program);
    const environment = { ...process.env, NODE_OPTIONS: '' };
    const result = await runProcess(process.execPath, [packages.command('jest'), '--ci'], {
      cwd: project,
      env: environment,
    });
    expect(result.code, result.output).toBe(0);
  },
  patience,
);

test(
  "Next.js builds and serves a page of its pages router, which gets the package's data on the server",
  async () => {
    const packages = await installPackages('test/build/next');
    const project = await projects.create('next', [], { private: true });
    for (const name of ['next', 'react', 'react-dom']) {
      await symlink(join(packages.folder, 'node_modules', name), join(project, 'node_modules', name), 'junction');
    }
    await mkdir(join(project, 'pages'));
    const page = `import { createRealtime } from 'infrai-realtime';
    export async function getServerSideProps() {
      const realtime = createRealtime({ apiKey: 'any-key', baseUrl: '${mock.url}' });
      return { props: await realtime.event.types() };
    }
    export default function Page({ types }) { return <p>{types.join(', ')}</p>; }`;
    await writeFile(join(project, 'pages/index.js'), page);
    const environment = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
    const next = packages.command('next');
    const built = await runProcess(process.execPath, [next, 'build'], { cwd: project, env: environment });
    expect(built.code, built.output).toBe(0);
    const server = startProgram(process.execPath, [next, 'start', '--port', '0'], {
      name: 'next',
      folder: project,
      environment,
    });
    try {
      const [, url = ''] = await server.waitFor(/(http:\/\/localhost:\d+)/);
      expect(await (await fetch(url)).text()).toContain('<p>');
    } finally {
      server.kill();
    }
  },
  patience,
);
