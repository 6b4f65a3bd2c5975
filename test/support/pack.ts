import { join } from 'node:path';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { runNpm } from '../../scripts/shared/run.ts';

/**
 * Packs the project as it is published.
 *
 * @param folder where the tarball goes
 * @returns its path
 */
export async function packProject(folder: string): Promise<string> {
  const printed = await runNpm(['pack', '--json', '--pack-destination', folder], { cwd: projectRoot });
  // The build that runs before prints its own lines.
  const [{ filename }] = JSON.parse(printed.replace(/^[^[]*(?=\[\s*\{)/, ''));
  return join(folder, filename);
}
