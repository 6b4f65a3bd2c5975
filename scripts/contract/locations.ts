import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The hand-written contract's root file. */
export const contractRoot = `${projectRoot}openapi/openapi.yaml`;

/** The folder of everything that is made from the contract. */
export const generatedRoot = `${projectRoot}generated/`;
