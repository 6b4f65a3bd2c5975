import { readFile } from 'node:fs/promises';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { generatedRoot } from '../shared/paths.ts';

/** The bundled contract in both languages. */
export interface BilingualContract {
  document: OpenApiDocument;
  chinese: OpenApiDocument;
}

/** The names of the two documents, in `generated/openapi/` and in each folder of a released version. */
export const documentName = 'openapi.json';
export const chineseName = 'openapi.zh-CN.json';

/** Reads the contract as it was generated last. */
export async function readGeneratedContract(): Promise<BilingualContract> {
  const read = async (name: string) => JSON.parse(await readFile(`${generatedRoot}openapi/${name}`, 'utf8'));
  return { document: await read(documentName), chinese: await read(chineseName) };
}
