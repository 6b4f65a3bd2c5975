import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Projects } from '../../../src/mock/state/projects.ts';
import { keepState } from '../../../src/mock/state/state-file.ts';
import { reason, skipWhere } from '../../support/toolchains.ts';

async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

const open = () => new Projects({ defaultKey: 'one' });

test('channels and revoked tokens of every project are there after a restart', async () => {
  const folder = await makeFolder();
  const path = join(folder, 'state.json');
  const first = open();
  const keeper = await keepState(first, path, () => {});
  first.default.channels.create('__proto__', 'presence', 'ably', false);
  first.default.channels.open('assumed');
  first.open('two').channels.open('room-2');
  const { text, token } = await first.default.tokens.issue({ client_id: 'a' });
  await first.default.tokens.revoke(text);
  await keeper.close();
  expect(await readdir(folder)).toEqual(['state.json']);

  const second = open();
  const again = await keepState(second, path, () => {});
  for (const name of ['__proto__', 'assumed']) {
    expect(second.default.channels.get(name)).toEqual(first.default.channels.get(name));
  }
  // Nobody chose a type, so it can be chosen after the restart as before.
  expect(second.default.channels.create('assumed', 'private', undefined, false)).toMatchObject({ type: 'private' });
  expect(await second.default.tokens.check(text)).toEqual({ refused: 'revoked' });
  expect(second.default.tokens.listRevoked()).toMatchObject([{ jti: token.jti }]);
  // A project whose key was not used yet is not lost.
  second.default.channels.open('room-3');
  await again.close();
  const third = open();
  await keepState(third, path, () => {});
  expect(third.open('two').channels.get('room-2')).toBeDefined();
  expect(await readFile(path, 'utf8')).not.toContain('two');
});

test('an idempotency key gets its first response after a restart too, until its day is over', async () => {
  const path = join(await makeFolder(), 'state.json');
  let time = 1_700_000_000_000;
  const openAt = () => new Projects({ defaultKey: 'one', now: () => time });
  const run = ({ default: { idempotency } }: Projects, parameters: object, body: object) =>
    idempotency.run('publish', 'k', parameters, async () => ({ status: 200, headers: {}, body }));
  const first = openAt();
  const keeper = await keepState(first, path, () => {});
  await run(first, { data: 1 }, { number: 1 });
  await keeper.close();

  const second = openAt();
  const again = await keepState(second, path, () => {});
  time += 23 * 3_600_000;
  expect(await run(second, { data: 1 }, { number: 2 })).toMatchObject({
    isReplay: true,
    response: { body: { number: 1 } },
  });
  expect(await run(second, { data: 2 }, { number: 2 })).toEqual({ conflict: true });
  await again.close();
  const third = openAt();
  await keepState(third, path, () => {});
  time += 3_600_001;
  expect(await run(third, { data: 1 }, { number: 3 })).toMatchObject({ isReplay: false });
});

test.each([
  ['{', /not JSON/],
  [
    '{"version":1,"projects":{"a":{}},"idempotency":{"a":[{"id":7}]}}',
    /project a: idempotency is not what this program/,
  ],
  ['null', /not a state that this program wrote/],
  ['{"version":1,"projects":{},"idempotency":[]}', /not a state that this program wrote/],
  ['{"version":1,"projects":[]}', /not a state that this program wrote/],
  ['{"version":2,"projects":{}}', /not a state that this program wrote/],
  ['{"version":1,"projects":{"a":{"channels":[{"name":7}]}}}', /project a: channels\[0\]\.name: must be a string/],
])('a file that holds %s is refused, and stays as it is', async (content, message) => {
  const path = join(await makeFolder(), 'state.json');
  await writeFile(path, content);
  await expect(keepState(open(), path, () => {})).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe(content);
});

const response = { status: 200, headers: {}, body: {} };
const remembered = { id: 'k', parameters: '{}', response, expires_at: '2999-01-01T00:00:00Z' };

test.each<[string, unknown]>([
  ['no object', 'k'],
  ['null', null],
  ['without its id', { ...remembered, id: undefined }],
  ['with an id that is a number', { ...remembered, id: 7 }],
  ['with parameters that are no text', { ...remembered, parameters: {} }],
  ['with a number of seconds as its end', { ...remembered, expires_at: 7 }],
  ['without a response', { ...remembered, response: null }],
  ['with a status that is a text', { ...remembered, response: { ...response, status: '200' } }],
  ['with a list of headers', { ...remembered, response: { ...response, headers: [] } }],
  ['without a body', { ...remembered, response: { ...response, body: 'text' } }],
])('a remembered response %s is refused', async (_title, wrong) => {
  const path = join(await makeFolder(), 'state.json');
  const write = (list: unknown) =>
    writeFile(path, JSON.stringify({ version: 1, projects: { a: {} }, idempotency: { a: list } }));
  for (const list of [[remembered, wrong], wrong]) {
    await write(list);
    await expect(keepState(open(), path, () => {})).rejects.toThrow(/project a: idempotency is not what this program/);
  }
  await write([remembered]);
  await (await keepState(open(), path, () => {})).close();
});

test('a file of a version that remembered no responses is read', async () => {
  const path = join(await makeFolder(), 'state.json');
  const { fingerprint } = open().default;
  await writeFile(path, JSON.stringify({ version: 1, projects: { [fingerprint]: { channels: [{ name: 'a' }] } } }));
  const projects = open();
  await keepState(projects, path, () => {});
  expect(projects.default.channels.get('a')).toBeDefined();
});

test('a file that cannot be written is a message for each reason, and the state is kept when it can', async () => {
  const folder = await makeFolder();
  const missing = join(folder, 'no', 'such', 'folder', 'state.json');
  const problems: string[] = [];
  const projects = open();
  const keeper = await keepState(projects, missing, (problem) => problems.push(problem));
  projects.default.channels.open('a');
  await expect.poll(() => problems, { timeout: 5_000 }).toHaveLength(1);
  expect(problems[0]).toMatch(/^--state .*state\.json: cannot be written \(ENOENT\)/);
  projects.default.channels.open('b');
  await keeper.close();
  expect(problems).toHaveLength(1);
});

const withoutFullDisk = skipWhere(!existsSync('/dev/full'), 'only Linux has a file that is a full disk');
test.skipIf(withoutFullDisk)(
  `a full disk is a message, and the file keeps what was saved before${reason(withoutFullDisk)}`,
  async () => {
    const path = join(await makeFolder(), 'state.json');
    const problems: string[] = [];
    const projects = open();
    const keeper = await keepState(projects, path, (problem) => problems.push(problem));
    const readNames = async () => JSON.parse(await readFile(path, 'utf8').catch(() => 'null'))?.projects;
    projects.default.channels.open('before');
    await expect.poll(readNames, { timeout: 5_000 }).toMatchObject({ [projects.default.fingerprint]: {} });
    // The file that is written first is on a device that is always full.
    await symlink('/dev/full', `${path}.${process.pid}.tmp`);
    projects.default.channels.open('meanwhile');
    await expect
      .poll(() => problems, { timeout: 5_000 })
      .toEqual([expect.stringContaining('cannot be written (ENOSPC)')]);
    expect(await readFile(path, 'utf8')).toContain('"before"');
    await keeper.close();
    expect(await readFile(path, 'utf8')).toContain('"meanwhile"');
  },
);

test('a path that is a folder is refused at the start, and one that becomes a folder is a message', async () => {
  const folder = await makeFolder();
  await expect(keepState(open(), folder, () => {})).rejects.toThrow(/cannot be read \(EISDIR\)/);
  const path = join(folder, 'state.json');
  const problems: string[] = [];
  const projects = open();
  const keeper = await keepState(projects, path, (problem) => problems.push(problem));
  await mkdir(join(path, 'in-the-way'), { recursive: true });
  projects.default.channels.open('a');
  await keeper.close();
  expect(problems).toEqual([expect.stringMatching(/cannot be written/)]);
  expect(await readdir(folder)).toEqual(['state.json']);
});
