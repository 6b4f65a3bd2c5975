import { readFile } from 'node:fs/promises';
import { projectRoot } from '../shared/paths.ts';

/** Something that a user of the package can import. */
export interface EntryPoint {
  /** What the user writes behind the package's name, such as `./types`. */
  subpath: string;
  /** The file that it is made from, by its path in the project: TypeScript, or JSON that is copied as it is. */
  source: string;
}

/** The folder that holds what is published. It has the project's own folders in it. */
export const distFolder = 'dist';

/** The folder below it with the same files for `require`. */
export const commonFolder = 'cjs';

/**
 * Lists the entry points of the package. They are written once, as `exports` in package.json: a new one is an entry
 * there, such as `"./zod": { "require": "./dist/cjs/src/zod.js", "default": "./dist/src/zod.js" }` for what is made from
 * `src/zod.ts`.
 */
export async function readEntryPoints(): Promise<EntryPoint[]> {
  const { exports } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  return Object.entries<string | { default: string }>(exports)
    .map(([subpath, target]) => ({ subpath, file: typeof target === 'string' ? target : target.default }))
    .filter(({ file }) => file.startsWith(`./${distFolder}/`))
    .map(({ subpath, file }) => ({
      subpath,
      source: file.slice(`./${distFolder}/`.length).replace(/\.js$/, '.ts'),
    }));
}

/** The entry points that are for Node.js and bring the live mock along: bundled, and with types that need no others. */
export const bundledSources: readonly string[] = ['src/testing.ts'];
