import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { type RunningCommand, startProgram } from '../../scripts/shared/running-command.ts';

/** What the command needs. The contract is edited in a copy. */
const parts = ['docs', 'generated', 'openapi', 'scripts', 'src', 'package.json', 'redocly.yaml', 'tsconfig.json'];
const file = 'openapi/paths/event.types.yaml';

let folder: string;
let good: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  for (const part of parts) await cp(projectRoot + part, join(folder, part), { recursive: true });
  // On Windows, a junction is the link that needs no rights.
  await symlink(`${projectRoot}node_modules`, join(folder, 'node_modules'), 'junction');
  good = await readFile(join(folder, file), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const save = (text: string) => writeFile(join(folder, file), text);
const broken = 'get: [this is\n  not: yaml';

/** Runs a test on `npm start` in the copy. */
async function withStart(
  body: (command: RunningCommand, urls: Record<'live' | 'docs' | 'prism', string>) => Promise<void>,
) {
  const command = startProgram(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--any-port'], {
    name: 'npm start',
    folder,
    environment: {},
  });
  try {
    const [, live = ''] = await command.waitFor(/live mock listens on (http:\S+)/);
    const [, docs = ''] = await command.waitFor(/docs are at (http:\S+)/);
    const [, prism = ''] = await command.waitFor(/Prism mock listens on (http:\S+)/);
    await body(command, { live, docs, prism });
    expect(await command.stop(), command.output()).toBe(0);
  } finally {
    await command.kill();
  }
}

const readStatus = async (url: string, path = '/v1/realtime/event/types') =>
  (await fetch(url + path, { headers: { Authorization: 'Bearer any-key' } })).status;

test('a broken contract is reported with its line and stops nothing, and a changed one reaches all three', async () => {
  await save(good);
  await withStart(async (command, { live, docs, prism }) => {
    await save(broken);
    await command.waitFor(
      /The contract is broken, .*keep serving the last good version[\s\S]*event\.types\.yaml:2:6: /,
    );
    expect(await readStatus(live)).toBe(200);
    expect(await readStatus(prism)).toBe(200);
    expect((await fetch(`${docs}/en/reference/event.types.html`)).status).toBe(200);

    await save(good.replace(/summary: .+/, 'summary: List the events of today'));
    await command.waitFor(/live mock restarted/);
    await command.waitFor(/Prism mock serves the new contract/);
    await command.waitFor(/Built the docs again/);
    expect(await readStatus(live)).toBe(200);
    expect(await readStatus(prism)).toBe(200);
    const page = await (await fetch(`${docs}/en/reference/event.types.html`)).text();
    expect(page).toContain('List the events of today');
    expect(page).toContain(live);
    expect(command.output()).not.toContain('stopped with code');
  });
});

test('a contract that is broken from the start is reported, and what generated/ holds is served', async () => {
  await save(broken);
  await withStart(async (command, { live, docs, prism }) => {
    expect(command.output()).toMatch(/The contract is broken, .*generated\/ holds[\s\S]*event\.types\.yaml:2:6: /);
    expect(await readStatus(live)).toBe(200);
    expect(await readStatus(prism)).toBe(200);
    expect((await fetch(`${docs}/en/reference/event.types.html`)).status).toBe(200);
    await save(good.replace(/summary: .+/, 'summary: List the events of tomorrow'));
    await vi.waitFor(
      async () => {
        const page = await (await fetch(`${docs}/en/reference/event.types.html`)).text();
        expect(page).toContain('List the events of tomorrow');
      },
      { timeout: 50_000, interval: 100 },
    );
  });
});
