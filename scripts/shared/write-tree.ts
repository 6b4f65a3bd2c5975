import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { readTree } from './tree.ts';

/**
 * Brings a folder in line with a set of files. A file that is right already is left alone, so whoever reads it at the
 * same time is not disturbed.
 *
 * @param folder where the files go; whatever else is in it is removed
 * @param files the text of each file by its path below the folder
 */
export async function writeTree(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const present = await readTree(folder);
  for (const [path, text] of files) {
    if (present.get(path) === text) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  for (const path of present.keys()) {
    if (!files.has(path)) await rm(join(folder, path));
  }
}
