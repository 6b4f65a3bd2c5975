import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import { findVersionMismatch } from '../../scripts/release/version-copies.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

test('the package and every file with a version have the version of the contract', async () => {
  expect(await findVersionMismatch()).toBeUndefined();
  const { version } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  expect(version).toBe(contract.info.version);
});
