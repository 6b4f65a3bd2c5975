import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/**
 * Looks for a program.
 *
 * @param candidates paths, or names that are looked for in the folders of the PATH, in the order of preference
 * @returns the path of the first one that can be run, or `undefined`
 */
export async function findProgram(candidates: string[]): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const isPath = (candidate: string) => /[/\\]/.test(candidate);
  const searchPath = (name: string) => folders.map((folder) => join(folder, name));
  for (const file of candidates.flatMap((candidate) => (isPath(candidate) ? [candidate] : searchPath(candidate)))) {
    // On Windows, every file that exists counts as one that can be run.
    const usable = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (usable) return file;
  }
  return undefined;
}
