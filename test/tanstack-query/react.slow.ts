import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

const { folder } = await installPackages('test/tanstack-query/react');

// Its tests are tests of this file. The type check of the project has no React, so it is not told of them.
const files: string[] = ['./react/components.ts', './react/openapi.ts'];
for (const file of files) await import(file);

test('the components have no type errors', async () => {
  const parameters = [`${projectRoot}node_modules/typescript/bin/tsc`, '--project', folder];
  const { stdout } = await promisify(execFile)(process.execPath, parameters, { cwd: projectRoot }).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
});
