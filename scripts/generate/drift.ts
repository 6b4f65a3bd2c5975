import { generatedRoot } from '../shared/paths.ts';
import { readTree } from '../shared/tree.ts';
import { renderTargets } from './generate.ts';

/**
 * Makes every target anew and compares it with what is in the folder.
 *
 * @param folder where the generated files are
 * @returns nothing when they are equal byte for byte, otherwise the names of the files that drifted and what to do
 */
export async function findDrift(folder: string = generatedRoot): Promise<string | undefined> {
  const [{ files }, present] = await Promise.all([renderTargets(), readTree(folder)]);
  const drifted: string[] = [];
  for (const [path, text] of files) {
    const found = present.get(path);
    if (found === undefined) drifted.push(`${path} is missing`);
    else if (found !== text) drifted.push(`${path} differs`);
  }
  for (const path of present.keys()) {
    if (!files.has(path)) drifted.push(`${path} is made by no target`);
  }
  if (drifted.length === 0) return undefined;
  return `${drifted.sort().join('\n')}\nRun \`npm run generate\` and commit what it makes.`;
}
