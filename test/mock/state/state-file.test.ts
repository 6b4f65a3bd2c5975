import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Projects } from '../../../src/mock/state/projects.ts';
import { keepState } from '../../../src/mock/state/state-file.ts';

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
  first.default.channels.open('__proto__', 'presence');
  first.open('two').channels.open('room-2');
  const { text, token } = await first.default.tokens.issue({ client_id: 'a' });
  await first.default.tokens.revoke(text);
  await keeper.close();
  expect(await readdir(folder)).toEqual(['state.json']);

  const second = open();
  const again = await keepState(second, path, () => {});
  expect(second.default.channels.get('__proto__')).toEqual(first.default.channels.get('__proto__'));
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

test.each([
  ['{', /not JSON/],
  ['null', /not a state that this program wrote/],
  ['{"version":2,"projects":{}}', /not a state that this program wrote/],
  ['{"version":1,"projects":{"a":{"channels":[{"name":7}]}}}', /project a: channels\[0\]\.name: must be a string/],
])('a file that holds %s is refused, and stays as it is', async (content, message) => {
  const path = join(await makeFolder(), 'state.json');
  await writeFile(path, content);
  await expect(keepState(open(), path, () => {})).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe(content);
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
