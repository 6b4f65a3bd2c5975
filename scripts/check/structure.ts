import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { runTool } from '../shared/run.ts';

/** The folders with code, whose imports are held to the rules. */
const codeFolders = ['src', 'scripts', 'test', 'generated', 'docs/examples', 'openapi/rules'];

/**
 * Checks who imports whom, by the rules in .dependency-cruiser.mjs.
 *
 * @param folder where the code is
 * @returns `undefined` when every import is allowed, otherwise each import that is not, and the reason of its rule
 */
export function checkLayers(folder: string = projectRoot): Promise<string | undefined> {
  const present = codeFolders.filter((name) => existsSync(join(folder, name)));
  const options = ['--config', join(projectRoot, '.dependency-cruiser.mjs'), '--output-type', 'err-long'];
  return runTool('depcruise', [...options, ...present], { cwd: folder });
}

/**
 * Finds files, exports and dependencies that nothing uses, by knip.config.ts.
 *
 * @param folder where the project is
 * @returns `undefined` when everything is used, otherwise what is not
 */
export function findUnused(folder: string = projectRoot): Promise<string | undefined> {
  return runTool('knip', ['--no-progress', '--treat-config-hints-as-errors'], { cwd: folder });
}
