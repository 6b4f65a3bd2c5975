import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { subset } from 'semver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findCommand } from '../../scripts/shared/commands.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { runNpm } from '../../scripts/shared/run.ts';
import { runProcess } from '../support/run-process.ts';
import { type PackedProjects, packForProjects } from './packed-projects.ts';

/** A program for what stands on a peer. It prints "fine". */
interface Use {
  peer: string;
  code: string;
}

const uses: readonly Use[] = [
  {
    peer: 'zod',
    code: `import { PublishParametersSchema } from 'infrai-realtime/zod';
      const { channel } = PublishParametersSchema.parse({ channel: 'fine', event: 'e', data: 1 });
      console.log(channel);`,
  },
  {
    peer: 'msw',
    code: `import { createRealtime } from 'infrai-realtime';
      import { handlers } from 'infrai-realtime/msw';
      import { setupServer } from 'msw/node';
      const server = setupServer(...handlers({ 'realtime.publish': { message_id: 'fine' } }));
      server.listen();
      const realtime = createRealtime({ apiKey: 'any-key', baseUrl: 'https://api.example' });
      console.log((await realtime.publish({ channel: 'c', event: 'e', data: 1 })).message_id);
      server.close();`,
  },
  {
    peer: '@tanstack/query-core',
    code: `import { QueryClient } from '@tanstack/query-core';
      import { createRealtime } from 'infrai-realtime';
      import { createRealtimeOptions } from 'infrai-realtime/tanstack-query';
      const body = { ok: true, data: { types: ['fine'] }, error: null, metadata: {} };
      const realtime = createRealtime({ apiKey: 'any-key', fetch: async () => Response.json(body) });
      const { types } = await new QueryClient().fetchQuery(createRealtimeOptions(realtime).event.types());
      console.log(types[0]);
      process.exit();`,
  },
];

/** Versions of a peer, and what its entry point does with them. The client itself runs beside all of them. */
const versions: readonly [peer: string, version: string, entryPoint: 'works' | 'refuses' | 'has other types'][] = [
  ['zod', '3.20.6', 'refuses'],
  ['zod', '3.25.76', 'refuses'],
  ['zod', '4.1.13', 'refuses'],
  ['zod', '4.3.0', 'works'],
  ['zod', '4.6.7', 'works'],
  ['msw', '1.3.4', 'refuses'],
  ['msw', '2.0.14', 'works'],
  ['msw', '2.7.6', 'works'],
  ['msw', '2.15.0', 'works'],
  ['msw', '3.0.5', 'works'],
  ['@tanstack/query-core', '4.9.0', 'has other types'],
  ['@tanstack/query-core', '5.0.0', 'works'],
  ['@tanstack/query-core', '5.108.4', 'works'],
];

const compilerOptions = {
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  module: 'nodenext',
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  types: [],
};

/** MSW 3 needs Node.js 22. */
const isLinux = process.platform === 'linux' && process.arch === 'x64';
const newer = isLinux ? (await installPackages('test/runtimes/packages')).folder : undefined;
const findNode = (peer: string, version: string) =>
  peer === 'msw' && version.startsWith('3.') && newer ? join(newer, 'node_modules/node22/bin/node') : process.execPath;

let projects: PackedProjects;
beforeAll(async () => {
  projects = await packForProjects();
}, 300_000);
afterAll(() => projects?.remove());

test.each(versions)(
  'npm installs the package beside %s %s, and the client runs there',
  async (peer, version, entryPoint) => {
    const project = join(projects.folder, `${peer}-${version}`.replace(/\W/g, '-'));
    await mkdir(project);
    await writeFile(join(project, 'package.json'), '{ "type": "module", "private": true }');
    const options = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
    await runNpm([...options, `${peer}@${version}`, projects.tarball], { cwd: project });
    const core =
      "import { createRealtime } from 'infrai-realtime'; console.log(createRealtime({ apiKey: 'k' }) && 'fine');";
    const use = uses.find((item) => item.peer === peer)?.code ?? '';
    const runProgram = async (code: string) => {
      await writeFile(join(project, 'program.mjs'), code);
      return (await runProcess(findNode(peer, version), ['program.mjs'], { cwd: project })).output.trim();
    };
    expect(await runProgram(core)).toBe('fine');
    const output = await runProgram(use);
    if (entryPoint === 'refuses') expect(output).toMatch(new RegExp(peer));
    else expect(output).toBe('fine');
    // The types of the entry point fit those of the peer. Its own are its own matter.
    if (entryPoint !== 'works') return;
    await writeFile(join(project, 'peer.ts'), use.replace(/process.*/, ''));
    await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['peer.ts'] }));
    const checked = await runProcess(process.execPath, [findCommand('tsc'), '--project', '.'], { cwd: project });
    expect(checked.output).toBe('');
  },
);

describe('the range of each peer', () => {
  test.each(uses)('of $peer is of major versions that were installed here', async ({ peer }) => {
    const { peerDependencies } = JSON.parse(await readFile(join(projects.packageFolder, 'package.json'), 'utf8'));
    const tried = versions.filter(([name]) => name === peer).map(([, version]) => `^${version.split('.')[0]}.0.0`);
    expect(subset(peerDependencies[peer], tried.join(' || '))).toBe(true);
    expect(subset(tried.join(' || '), peerDependencies[peer])).toBe(true);
  });
});
