import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendEvidence, clearEvidence, type EvidenceByTarget, readEvidence } from '../../scripts/coverage/evidence.ts';
import { judgeCoverage } from '../../scripts/coverage/table.ts';

const capabilities = ['realtime.publish', 'realtime.event.types'];
const empty = 'before\n<!-- coverage:start -->\n<!-- coverage:end -->\nafter\n';
const whole: EvidenceByTarget = new Map([['zod', new Set(capabilities)]]);
const partial: EvidenceByTarget = new Map([['zod', new Set(['realtime.publish'])]]);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evidence-'));
});
afterEach(() => rm(folder, { recursive: true }));

test('a freshly written table is valid, and the rest of the page stays unchanged', () => {
  const { page } = judgeCoverage(empty, capabilities, whole);
  expect(judgeCoverage(page, capabilities, whole).problems).toEqual([]);
  expect(page).toMatch(/^before\n.*\nafter\n$/s);
  expect(page.match(/✓/g)).toHaveLength(2);
});

test('a tick that no test supports is reported with its cell and the command to run', () => {
  const { page } = judgeCoverage(empty, capabilities, whole);
  const { problems } = judgeCoverage(page, capabilities, partial);
  expect(problems).toEqual([expect.stringMatching(/^Zod × realtime\.event\.types has a tick.* Run: npx vitest run/)]);
});

test('a tested call without a tick is reported with the command to run', () => {
  const { page } = judgeCoverage(empty, capabilities, partial);
  const { problems } = judgeCoverage(page, capabilities, whole);
  expect(problems).toEqual([expect.stringMatching(/^Zod × realtime\.event\.types has no tick.* -- --write$/)]);
});

test('a target whose tests did not run keeps its column and is reported', () => {
  const { page } = judgeCoverage(empty, capabilities, whole);
  const report = judgeCoverage(page, capabilities, new Map());
  expect(report).toMatchObject({ page, problems: [] });
  expect(report.notRun).toContainEqual(expect.stringMatching(/^Zod: npx vitest run/));
});

test('a missing row or column is reported', () => {
  const { page } = judgeCoverage(empty, capabilities, whole);
  const without = page.replace(/\n\| `realtime\.event\.types`.*/, '');
  expect(judgeCoverage(without, capabilities, partial).problems).toEqual([expect.stringContaining('wrong rows')]);
  expect(judgeCoverage(empty, capabilities, new Map()).problems).toEqual([expect.stringContaining('wrong rows')]);
});

test('a capability that is not in the contract is reported', () => {
  const strange: EvidenceByTarget = new Map([['zod', new Set(['realtime.fly'])]]);
  const { page, problems } = judgeCoverage(empty, capabilities, strange);
  expect(problems).toContain('Zod: the contract has no realtime.fly.');
  expect(page).not.toContain('fly');
});

test('a page without the markers is rejected', () => {
  expect(() => judgeCoverage('no table', capabilities, whole)).toThrow('coverage:start');
});

test('evidence appended by many processes is read together and cleared together', async () => {
  const facts = capabilities.map((capability) => ({ target: 'zod', capability }));
  await Promise.all(
    [...facts, ...facts, { target: 'go', capability: 'realtime.publish' }].map((fact) => appendEvidence(fact, folder)),
  );
  expect(await readEvidence(folder)).toEqual(new Map([['go', new Set(['realtime.publish'])], ...whole]));
  await clearEvidence(folder);
  expect(await readEvidence(folder)).toEqual(new Map());
});

test.each(['not json', 'null', '{"target":"zod"}', '{"target":"cobol","capability":"realtime.publish"}'])(
  'the line %s is rejected with its file and line number',
  async (line) => {
    await writeFile(join(folder, 'zod.jsonl'), `{"target":"zod","capability":"realtime.publish"}\n${line}\n`);
    await expect(readEvidence(folder)).rejects.toThrow(/^zod\.jsonl:2: .*"target":"python"/);
  },
);
