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

/**
 * Lists the entry points of the package. They are written once, as `exports` in package.json: a new one is a line
 * there, such as `"./zod": "./dist/src/zod/index.js"` for what is made from `src/zod/index.ts`.
 */
export async function readEntryPoints(): Promise<EntryPoint[]> {
  const { exports } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  return Object.entries<string>(exports)
    .filter(([, file]) => file.startsWith(`./${distFolder}/`))
    .map(([subpath, file]) => ({
      subpath,
      source: file.slice(`./${distFolder}/`.length).replace(/\.js$/, '.ts'),
    }));
}
