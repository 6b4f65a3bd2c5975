import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTree } from '../../shared/tree.ts';

/**
 * Reads the hand-written files of a package: they are copied as they are, with the contract's version in the place of
 * `0.0.0-contract`.
 *
 * @param language the folder beside this one that has them, in `package/`
 * @returns the text of each file by its path below `generated/`
 */
export async function packageFiles(language: string, version: string): Promise<Map<string, string>> {
  const folder = fileURLToPath(new URL(join('..', language, 'package'), import.meta.url));
  const files = await readTree(folder);
  return new Map(
    [...files]
      .filter(([path]) => !/(^|\/)(__pycache__|\.[a-z]+_cache|target)\//.test(path))
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([path, text]) => [`${language}/${path}`, text.replaceAll('0.0.0-contract', version)]),
  );
}
