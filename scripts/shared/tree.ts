import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { useSlashes } from './paths.ts';

/** What the tools of other languages leave where they run: caches, environments and builds. Git ignores it too. */
const leftovers = /(^|\/)(__pycache__|\.[\w-]+_cache|\.venv|[\w.-]+\.egg-info|node_modules|target|build|dist)\//;

/**
 * Reads the text of each file in a folder, by its path there. A missing folder counts as empty, and what the tools of
 * other languages leave behind is skipped.
 */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !leftovers.test(useSlashes(relative(folder, path))));
  const texts = kept.map(
    async (path): Promise<[string, string]> => [useSlashes(relative(folder, path)), await readFile(path, 'utf8')],
  );
  return new Map(await Promise.all(texts));
}

/**
 * Writes a set of files into a folder and removes every other file. An unchanged file is not written again, so a program
 * that reads it at the same time is not disturbed.
 *
 * @param folder where the files go
 * @param files the text of each file by its path in the folder
 * @returns the paths of the files that were written or removed
 */
export async function writeTree(folder: string, files: ReadonlyMap<string, string>): Promise<string[]> {
  const changed: string[] = [];
  const present = await readTree(folder);
  for (const [path, text] of files) {
    if (present.get(path) === text) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    changed.push(path);
  }
  for (const path of present.keys()) {
    if (files.has(path)) continue;
    await rm(join(folder, path));
    changed.push(path);
  }
  return changed;
}
