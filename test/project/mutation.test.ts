import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { folders } from '../../scripts/mutation/folders.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** The folders whose run breaks the files of a folder. */
const findRuns = (folder: string) =>
  folders
    .filter(({ name, flat }) => name === folder || (!flat && folder.startsWith(`${name}/`)))
    .map(({ name }) => name);

test('each file of src/ is broken in one run', async () => {
  const files = await readdir(`${projectRoot}src`, { recursive: true });
  const withCode = new Set(
    files.filter((path) => /\.(ts|js)$/.test(path)).map((path) => dirname(path.replaceAll('\\', '/'))),
  );
  expect(withCode.size).toBeGreaterThan(15);
  for (const folder of withCode) expect(findRuns(folder), folder).toHaveLength(1);
});

test.each(folders)('the run of $name has a folder and tests', ({ name, tests }) => {
  expect(existsSync(`${projectRoot}src/${name}`)).toBe(true);
  for (const path of tests) expect(existsSync(`${projectRoot}test/${path}`), path).toBe(true);
});
