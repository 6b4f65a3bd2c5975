import { readdir, readFile } from 'node:fs/promises';
import semver from 'semver';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { contractFolder } from '../shared/paths.ts';
import { chineseName, documentName } from './generated.ts';

/** The bundled contract of each released version, in a folder named after the version. */
export const releasedFolder = `${contractFolder}/released`;

/** A released version of the contract. */
export interface ReleasedContract {
  version: string;
  document: OpenApiDocument;
  /** The contract in Chinese, when the version had that. */
  chinese?: OpenApiDocument;
}

/**
 * Reads the version of the contract that was released last.
 *
 * @throws when a folder is not named after a version, or contains a contract of another version
 */
export async function readLastReleased(folder: string = releasedFolder): Promise<ReleasedContract> {
  const names = await readdir(folder);
  const unknown = names.find((name) => semver.valid(name) !== name);
  if (unknown !== undefined) throw new Error(`${folder}/${unknown} is not named after a version, such as 1.2.0.`);
  const [version] = semver.rsort(names);
  if (version === undefined) throw new Error(`${folder} holds no released version.`);
  const read = async (name: string) => JSON.parse(await readFile(`${folder}/${version}/${name}`, 'utf8'));
  const document: OpenApiDocument = await read(documentName);
  if (document.info.version !== version) {
    throw new Error(`${folder}/${version} holds version ${document.info.version}.`);
  }
  const chinese: OpenApiDocument | undefined = await read(chineseName).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  return { version, document, ...(chinese && { chinese }) };
}
