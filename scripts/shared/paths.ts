import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the hand-written contract. */
export const contractFolder = `${projectRoot}openapi`;

/** The hand-written contract's root file. */
export const contractRoot = `${contractFolder}/openapi.yaml`;

/** The folder of everything that is made from the contract. */
export const generatedRoot = `${projectRoot}generated/`;

/** Writes a path with slashes, as files are named on every system. */
export function useSlashes(path: string): string {
  return path.replaceAll(sep, '/');
}
