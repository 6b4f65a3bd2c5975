import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generatedRoot } from '../../scripts/contract/locations.ts';
import { findDrift } from '../../scripts/pipeline/drift.ts';
import { renderTargets } from '../../scripts/pipeline/generate.ts';

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
