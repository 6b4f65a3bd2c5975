import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type RunningCommand, startProgram } from '../../scripts/shared/running-command.ts';
import { copyProject } from '../support/copy-project.ts';

const file = 'openapi/paths/event.types.yaml';

let folder: string;
let good: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'start-'));
  await copyProject(folder);
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
    await command.waitFor(/Stop all three/);
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

/** Edits that neither the clients nor the docs can express, and what is reported for each, with the line. */
const edits: [what: string, file: string, change: (text: string) => string, report: RegExp][] = [
  [
    'an inline enum',
    'schemas/ChannelCreateRequest.yaml',
    (text) => text.replace('    $ref: ChannelType.yaml', '    type: string\n    enum: [public, private]'),
    /schemas\/ChannelCreateRequest\.yaml:20:3: .*a file of its own/,
  ],
  [
    'an inline object',
    'schemas/PublishRequest.yaml',
    (text) => text.replace('  event:\n    type: string', '  event:\n    type: object\n    properties: { a: {} }'),
    /schemas\/PublishRequest\.yaml:10:3: .*a file of its own/,
  ],
  [
    'an operation without a description',
    'paths/event.types.yaml',
    (text) => text.replace(/^ {2}description: \|\n(?: {4}.*\n|\n)+/m, ''),
    /paths\/event\.types\.yaml:1:5: .*description/,
  ],
  [
    'an operation without a summary',
    'paths/event.types.yaml',
    (text) => text.replace(/^ {2}summary: .*\n/m, ''),
    /paths\/event\.types\.yaml:1:5: .*must have a summary/,
  ],
  [
    'an operation without its capability',
    'paths/event.types.yaml',
    (text) => text.replace(/^ {2}x-infrai-capability: .*\n/m, ''),
    /paths\/event\.types\.yaml:1:5: .*capability id/,
  ],
  [
    'an operation without a tag',
    'paths/event.types.yaml',
    (text) => text.replace(/^ {2}tags: .*\n/m, ''),
    /paths\/event\.types\.yaml:1:5: .*exactly one tag/,
  ],
  [
    'a type that does not exist',
    'schemas/PublishRequest.yaml',
    (text) => text.replace('  event:\n    type: string', '  event:\n    type: strin'),
    /schemas\/PublishRequest\.yaml:10:3: /,
  ],
  [
    'a reference to no file',
    'schemas/ChannelCreateRequest.yaml',
    (text) => text.replace('ChannelType.yaml', 'NoSuchType.yaml'),
    /schemas\/ChannelCreateRequest\.yaml:21:5: .*resolve/,
  ],
  [
    'a reference to nothing in a file',
    'schemas/ChannelCreateRequest.yaml',
    (text) => text.replace('ChannelType.yaml', 'ChannelType.yaml#/no/such'),
    /schemas\/ChannelCreateRequest\.yaml:21:5: .*resolve/,
  ],
  ['an empty file', 'paths/event.types.yaml', () => '', /openapi\.yaml:\d+:\d+: .*resolve/],
];

test('an edit that the docs cannot show is reported with its line, the last good site stays, and nothing else stops', async () => {
  await save(good);
  await withStart(async (command, { live, docs, prism }) => {
    const readPages = () =>
      Promise.all(
        ['en/reference/channel.create.html', 'zh/reference/event.types.html'].map(async (path) =>
          (await fetch(`${docs}/${path}`)).text(),
        ),
      );
    const pages = await readPages();
    for (const [what, edited, change, report] of edits) {
      const path = join(folder, 'openapi', edited);
      const before = await readFile(path, 'utf8');
      expect(change(before), what).not.toBe(before);
      const start = command.output().length;
      await writeFile(path, change(before));
      await vi.waitFor(
        () => {
          const printed = command.output().slice(start);
          expect(printed, what).toMatch(/keep serving the last good version/);
          expect(printed, what).toMatch(report);
        },
        { timeout: 60_000, interval: 100 },
      );
      expect([await readStatus(live), await readStatus(prism)], what).toEqual([200, 200]);
      expect(await readPages(), what).toEqual(pages);
      await writeFile(path, before);
    }
    expect(command.output()).not.toContain('stopped with code');
    await save(good.replace(/summary: .+/, 'summary: List the events of the day'));
    await command.waitFor(/Built the docs again/);
  });
}, 600_000);
