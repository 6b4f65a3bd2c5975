import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** What the tools of the languages leave where they run: caches, environments and builds. Git ignores it too. */
const leftovers = /(^|\/)(__pycache__|\.[\w-]+_cache|\.venv|[\w.-]+\.egg-info|node_modules|target|build|dist)\//;

/**
 * Reads the text of each file below a folder, by its path there. A missing folder is empty, and what the tools of a
 * language leave behind is skipped.
 */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !leftovers.test(relative(folder, path).split(sep).join('/')));
  const texts = kept.map(
    async (path): Promise<[string, string]> => [
      relative(folder, path).split(sep).join('/'),
      await readFile(path, 'utf8'),
    ],
  );
  return new Map(await Promise.all(texts));
}

/**
 * Brings a folder in line with a set of files. A file that is already right is left alone, so that programs which read
 * it at the same time are not disturbed.
 *
 * @param folder where the files go; all other files are removed from it
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
