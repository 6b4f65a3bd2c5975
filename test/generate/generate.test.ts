import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDrift } from '../../scripts/generate/drift.ts';
import { renderTargets } from '../../scripts/generate/generate.ts';
import { generatedRoot } from '../../scripts/shared/paths.ts';
import type { Target } from '../../scripts/targets/target.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'generated-'));
  await cp(generatedRoot, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('two runs give the same bytes', async () => {
  const [first, second] = [await renderTargets(), await renderTargets()];
  expect([...second.files]).toEqual([...first.files]);
});

const slow = targetOf('slow', new Map([['java/src/main/Deep.java', 'slow']]), 20);
const quick = targetOf('quick', new Map([['go/quick.go', 'quick']]), 0);

test('targets are made at the same time, and reported in their order', async () => {
  let running = 0;
  const meet = ['first', 'second'].map((name) => ({
    name,
    // Each waits until the other runs too.
    generate: async () => {
      running += 1;
      while (running < 2) await setTimeout(1);
      return new Map<string, string>();
    },
  }));
  const { files, report } = await renderTargets([slow, quick, ...meet]);
  expect([...files.keys()]).toEqual(['java/src/main/Deep.java', 'go/quick.go']);
  expect(report.timings.map(({ name }) => name)).toEqual(['bundle', 'slow', 'quick', 'first', 'second']);
});

test('every target that fails is named with its reason', async () => {
  const failing = (name: string) => ({ name, generate: () => Promise.reject(new Error(`${name} is broken`)) });
  await expect(renderTargets([failing('one'), quick, failing('two')])).rejects.toThrow(
    /one: one is broken\ntwo: two is broken/,
  );
});

test('what fails in a process of its own is named too', async () => {
  await expect(renderTargets([{ ...quick, name: 'strange', ownProcess: true }])).rejects.toThrow(
    /strange: there is no target of this name/,
  );
});

test('two targets that make the same file are refused', async () => {
  await expect(renderTargets([quick, { ...quick, name: 'twin' }])).rejects.toThrow(/go\/quick\.go.*"twin"/);
});

test("what a language's tools leave behind is no drift", async () => {
  await mkdir(join(folder, 'python/infrai/__pycache__'), { recursive: true });
  await writeFile(join(folder, 'python/infrai/__pycache__/client.pyc'), '');
  expect(await findDrift(folder)).toBeUndefined();
});

test('what is committed is what the contract gives', async () => {
  expect(await findDrift()).toBeUndefined();
});

test('a drifted, a missing and a strange file are named', async () => {
  const types = join(folder, 'typescript/types.ts');
  await writeFile(types, (await readFile(types, 'utf8')).replace('string', 'number'));
  await rm(join(folder, 'typescript/client.ts'));
  await writeFile(join(folder, 'typescript/left-over.ts'), '');
  const drift = await findDrift(folder);
  expect(drift).toContain('typescript/types.ts differs');
  expect(drift).toContain('typescript/client.ts is missing');
  expect(drift).toContain('typescript/left-over.ts is made by no target');
  expect(drift).not.toContain('openapi.json');
  expect(drift).toContain('npm run generate');
});

function targetOf(name: string, files: Map<string, string>, milliseconds: number): Target {
  return { name, generate: () => setTimeout(milliseconds, files) };
}
