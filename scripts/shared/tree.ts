import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What the languages' own tools leave where they run: caches, environments and what they built. Git ignores it too. */
const leftovers = /(^|\/)(__pycache__|\.[\w-]+_cache|\.venv|[\w.-]+\.egg-info|node_modules|target|build|dist)\//;

/**
 * Reads the text of each file below a folder, by its path there; a folder that is not there is empty. What a
 * language's tools leave behind is passed over.
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
