import { goClient } from './go/index.ts';
import { httpFile } from './http-file/index.ts';
import { javaClient } from './java/index.ts';
import { openapi } from './openapi/index.ts';
import { postman } from './postman/index.ts';
import { pythonClient } from './python/index.ts';
import { createCodeSamples } from './samples/index.ts';
import type { Target } from './target.ts';
import { typescriptTargets } from './typescript/index.ts';
import { validators } from './validators/index.ts';

/** The targets by the folder that each has, in the order in which `npm run generate` reports them. */
const folders: readonly Target[] = [
  openapi,
  ...typescriptTargets,
  pythonClient,
  goClient,
  javaClient,
  postman,
  httpFile,
  validators,
];

/** The languages that have a client and so have samples, in the order of the docs' tabs. */
export const clientLanguages = folders.flatMap(({ sample }) => sample ?? []);

/** Every target. A new one is a folder, and a line above. */
export const targets: readonly Target[] = [...folders, createCodeSamples(clientLanguages)];
