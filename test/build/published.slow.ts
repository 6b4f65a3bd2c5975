import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { packProject } from '../support/pack.ts';

/** The part of publint that judges a package. */
interface Publint {
  publint(options: object): Promise<{ messages: unknown[] }>;
}

/** The part of "Are the types wrong?" that judges a package. */
interface TypesChecker {
  createPackageFromTarballData(data: Uint8Array): object;
  checkPackage(pack: object): Promise<{ types: unknown; problems: { kind: string; resolutionKind?: string }[] }>;
}

const packages = await installPackages('test/build/packages');
const { publint } = await packages.load<Publint>('publint');
// By its file, since its name stands for TypeScript under Vitest's conditions.
const typesChecker = './@arethetypeswrong/core/dist/index.js';
const { checkPackage, createPackageFromTarballData } = await packages.load<TypesChecker>(typesChecker);
let folder: string;
let tarball: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'published-'));
  tarball = await packProject(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('publint finds nothing', async () => {
  const data = await readFile(tarball);
  const { messages } = await publint({ pack: { tarball: new Uint8Array(data).buffer }, level: 'suggestion' });
  expect(messages).toEqual([]);
});

test('are the types wrong? finds nothing, however the package is resolved', async () => {
  const data = new Uint8Array(await readFile(tarball));
  const result = await checkPackage(createPackageFromTarballData(data));
  if (!result.types) throw new Error('The package has no types.');
  expect(result.problems).toEqual([]);
});
