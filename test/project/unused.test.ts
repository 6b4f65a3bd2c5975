import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findUnused } from '../../scripts/check/structure.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

const folders = ['src', 'scripts', 'test', 'generated', 'openapi', 'docs'];

/** Copies the project, with the packages that are installed. */
async function copyProject(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'unused-'));
  onTestFinished(() => rm(copy, { recursive: true }));
  const files = (await readdir(projectRoot, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const name of [...folders, ...files.map((entry) => entry.name)]) {
    await cp(join(projectRoot, name), join(copy, name), {
      recursive: true,
      filter: (source) => basename(source) !== 'node_modules',
    });
  }
  await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  return copy;
}

test('a file, an export, a type, a dependency and a file of the contract that nothing uses are reported', async () => {
  const copy = await copyProject();
  const append = async (path: string, text: string) =>
    writeFile(join(copy, path), (await readFile(join(copy, path), 'utf8').catch(() => '')) + text);
  await append('src/client/planted-file.ts', 'export const planted = 1;\n');
  await append('src/mock/console/page/planted-script.js', 'export const planted = 1;\n');
  await append('src/client/retry.ts', '\nexport const plantedExport = 1;\nexport interface PlantedType {}\n');
  await append('scripts/docs/html.ts', '\nexport function plantedFunction(): void {}\n');
  await append('openapi/schemas/PlantedSchema.yaml', 'type: string\n');
  await append('openapi/rules/functions/planted-rule.js', 'export default function planted() {}\n');
  const manifest = JSON.parse(await readFile(join(copy, 'package.json'), 'utf8'));
  manifest.devDependencies['planted-package'] = '1.0.0';
  await writeFile(join(copy, 'package.json'), JSON.stringify(manifest));

  const report = (await findUnused(copy)) ?? '';
  const planted = [...report.matchAll(/\S*planted\S*|PlantedType/gi)].map(([text]) => text);
  expect(planted.sort()).toEqual(
    [
      'openapi/rules/functions/planted-rule.js',
      'openapi/schemas/PlantedSchema.yaml',
      'plantedExport',
      'plantedFunction',
      'planted-package',
      'PlantedType',
      'src/client/planted-file.ts',
      'src/mock/console/page/planted-script.js',
    ].sort(),
  );
});
