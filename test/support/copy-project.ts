import { cp, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** What the commands that generate, serve and document the contract read. */
const parts = [
  '.spectral.yaml',
  'CHANGELOG.md',
  'docs',
  'generated',
  'openapi',
  'package.json',
  'redocly.yaml',
  'scripts',
  'src',
  'test/conformance/cases',
  'tsconfig.json',
];

/** Copies the project to a folder, for a test that edits it, with a link to the packages that are installed. */
export async function copyProject(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const part of parts) await cp(projectRoot + part, join(folder, part), { recursive: true });
  // On Windows, a junction is the link that needs no rights.
  await symlink(`${projectRoot}node_modules`, join(folder, 'node_modules'), 'junction');
}
