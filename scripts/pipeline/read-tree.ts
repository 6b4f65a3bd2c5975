import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Reads the text of each file below a folder, by its path there; a folder that is not there is empty. */
export async function readTree(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = paths.map(
    async (path): Promise<[string, string]> => [
      relative(folder, path).split(sep).join('/'),
      await readFile(path, 'utf8'),
    ],
  );
  return new Map(await Promise.all(texts));
}
