import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { chineseOverlay, readOverlay } from '../../scripts/contract/overlay.ts';
import { findOverlayProblems } from '../../scripts/translation/problems.ts';
import { updateOverlay } from '../../scripts/translation/write.ts';

const contract = await bundleContract();
let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'overlay-'));
  file = join(folder, 'zh-CN.yaml');
  await copyFile(chineseOverlay, file);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const kinds = async () => findOverlayProblems(contract, await readOverlay(file)).map(({ kind }) => kind);

test('a complete overlay is left unchanged, byte for byte', async () => {
  const before = await readFile(file, 'utf8');
  expect(await updateOverlay(file, contract, { add: true, isAccepted: () => true })).toEqual({
    added: [],
    accepted: [],
  });
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('every missing text gets one place between its neighbours, and comments stay', async () => {
  const before = await readFile(file, 'utf8');
  const gap =
    /( {2}- target: \$\.components\.schemas\.RealtimeToken\n[\s\S]*?)(?= {2}- target: \$\.components\.schemas\.RealtimeToken\.properties\.token\n)/;
  await writeFile(file, before.replace(gap, '  # A note of the translator.\n'));
  expect(await kinds()).toEqual(['missing']);

  expect((await updateOverlay(file, contract, { add: true, isAccepted: () => false })).added).toHaveLength(1);
  const after = await readFile(file, 'utf8');
  expect(after.match(/target: \$\.components\.schemas\.RealtimeToken\n/g)).toHaveLength(1);
  const places = ['TokenIssueRequest.properties.ttl_seconds\n', 'RealtimeToken\n', 'RealtimeToken.properties.token\n'];
  const positions = places.map((place) => after.indexOf(`target: $.components.schemas.${place}`));
  expect(positions).toEqual([...positions].sort((one, other) => one - other));
  expect(after).toContain('# A note of the translator.');
  expect(await kinds(), 'an empty place is not a translation').toEqual(['missing']);
  expect((await updateOverlay(file, contract, { add: true, isAccepted: () => false })).added).toEqual([]);
});

test('accepting a text records the new English and keeps the translation', async () => {
  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('meaning: The project key was revoked.', 'meaning: The key is gone.'));
  expect(await kinds()).toEqual(['changed']);
  const other = await updateOverlay(file, contract, { add: false, isAccepted: (target) => target.includes('NO_SUCH') });
  expect(other.accepted).toEqual([]);
  const work = { add: false, isAccepted: (target: string) => target.includes('KEY_REVOKED') };
  const { accepted } = await updateOverlay(file, contract, work);
  expect(accepted.map(({ english }) => english)).toEqual(['The project key was revoked.']);
  expect(await readFile(file, 'utf8')).toBe(before);
});

test('an action without its English is rejected with its line', async () => {
  const before = await readFile(file, 'utf8');
  await writeFile(file, `${before}  - target: $.info\n    update: { title: 实时 }\n`);
  const line = before.split('\n').length;
  await expect(readOverlay(file)).rejects.toThrow(`${file}:${line}: the action has no "x-english".`);
});

test('a file that is not YAML is rejected with its name', async () => {
  await writeFile(file, 'overlay: "1.0.0');
  await expect(readOverlay(file)).rejects.toThrow(`${file}: `);
});
