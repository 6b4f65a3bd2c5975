import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { findCommand } from '../../scripts/shared/commands.ts';
import { startProgram } from '../../scripts/shared/running-command.ts';
import { startAgent } from '../mcp/agent.ts';
import { RawClient } from '../mock/pusher/raw-client.ts';
import { startPrismMock } from '../support/prism-mock.ts';
import { type PackedProjects, packForProjects } from './packed-projects.ts';

const run = promisify(execFile);
/** What each subpath needs beside the package's own dependency. */
const peers: Record<string, string[]> = {
  logger: [],
  'openapi-fetch': [],
  request: [],
  testing: [],
  validation: [],
  zod: ['zod'],
  msw: ['msw'],
  'tanstack-query': ['@tanstack/query-core'],
};

let projects: PackedProjects;
beforeAll(async () => {
  projects = await packForProjects();
}, 300_000);
afterAll(() => projects?.remove());

test.each(Object.entries(peers))(
  'infrai-realtime/%s is imported and type-checked with %j beside it',
  async (path, needed) => {
    const project = await projects.create(path, needed);
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
    const typeCheck = [findCommand('tsc'), ...options, '--skipLibCheck', 'main.ts'];
    const checked = await run(process.execPath, typeCheck, { cwd: project }).catch(
      (error: { stdout: string }) => error,
    );
    expect(checked.stdout).toBe('');
  },
);

test('a mock is started from the packed package alone', async () => {
  const project = await projects.create('started-mock');
  const program = `import { startMock } from 'infrai-realtime/testing';
    const mock = await startMock({ seed: { channels: [{ name: 'room-42' }] } });
    const page = await fetch(mock.url + '/');
    console.log(mock.exportState().channels[0].name, page.status);
    await mock.close();`;
  await writeFile(join(project, 'main.mjs'), program);
  const { stdout } = await run(process.execPath, ['main.mjs'], { cwd: project });
  expect(stdout.trim()).toBe('room-42 200');
});

test('the client and the request builder need none of the peers', async () => {
  const project = await projects.create('bare');
  await writeFile(
    join(project, 'main.mjs'),
    "await import('infrai-realtime'); await import('infrai-realtime/request'); await import('infrai-realtime/validation');",
  );
  await run(process.execPath, ['main.mjs'], { cwd: project });
});

test('each peer is optional, and named in package.json', async () => {
  const { peerDependencies, peerDependenciesMeta } = JSON.parse(
    await readFile(join(projects.packageFolder, 'package.json'), 'utf8'),
  );
  for (const needed of Object.values(peers).flat()) {
    expect(peerDependencies).toHaveProperty([needed]);
    expect(peerDependenciesMeta[needed]).toEqual({ optional: true });
  }
});

test('the command that the package installs serves an agent', async () => {
  const project = await projects.create('command');
  const { bin } = JSON.parse(await readFile(join(project, 'node_modules/infrai-realtime/package.json'), 'utf8'));
  const program = join(project, 'node_modules/infrai-realtime', bin['infrai-realtime']);
  const mock = await startPrismMock();
  const agent = await startAgent(['--base-url', mock.url], { parameters: [program], folder: project });
  const result = await agent.call('realtime_channel_list');
  await agent.close();
  await mock.close();
  expect(result.structuredContent).toMatchObject({ channels: expect.any(Array) });
});

test('in a project where npm installed nothing else, the command serves the live mock and its console', async () => {
  const command = findCommand('infrai-realtime', projects.installed);
  const mock = startProgram(process.execPath, [command, 'mock', '--port', '0'], {
    name: 'infrai-realtime',
    folder: projects.installed,
    environment: { INFRAI_API_KEY: '' },
  });
  onTestFinished(() => mock.kill());
  const [, url = ''] = await mock.waitFor(/listens on (http:\S+)/);
  const [, projectKey = ''] = await mock.waitFor(/Project key +([^\s;]+)/);
  const [, appKey = ''] = await mock.waitFor(/new Pusher\('(\w+)'/);

  const post = async (path: string, body: object) => {
    const headers = { Authorization: `Bearer ${projectKey}`, 'Content-Type': 'application/json' };
    const response = await fetch(`${url}/v1/realtime/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { data } = await response.json();
    return { status: response.status, data };
  };
  expect((await post('channel/create', { name: 'news' })).data).toMatchObject({ name: 'news', type: 'public' });
  const client = await RawClient.connect(`${url.replace('http', 'ws')}/app/${appKey}?protocol=7`);
  await client.subscribe('news');
  expect((await post('publish', { channel: 'news', event: 'message', data: { a: 1 } })).status).toBe(200);
  expect((await client.next('message')).data).toEqual({ a: 1 });
  // What signs for each vendor is loaded when it is asked for, and has to be in the package too.
  for (const vendor of ['pusher', 'ably', 'liveblocks']) {
    const request = { vendor, client_id: 'c', channels: ['private-room'], socket_id: client.socketId };
    expect((await post('auth/sign', request)).data).toMatchObject({ vendor });
  }

  const seen = new Set(['/']);
  for (const path of seen) {
    const response = await fetch(url + path);
    expect([path, response.status]).toEqual([path, 200]);
    const text = await response.text();
    expect(text.length).toBeGreaterThan(100);
    const named = text.matchAll(/(?:src|href)="([^":#]+)"|from '(\.\/[^']+)'/g);
    for (const [, linked, imported = ''] of named) seen.add(new URL(linked ?? imported, url + path).pathname);
  }
  expect([...seen].map((path) => extname(path)).sort()).toEqual(expect.arrayContaining(['.css', '.js', '.svg']));

  expect(await mock.stop()).toBe(0);
  expect((await client.closed).code).toBe(4200);
});
