import { readdir, readFile } from 'node:fs/promises';
import semver from 'semver';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { contractFolder } from '../shared/paths.ts';

/** The folder with the bundled contract of each version that was released, in a folder of its number. */
export const releasedFolder = `${contractFolder}/released`;

/** The names of the documents there, which are those below `generated/openapi/`. */
export const documentName = 'openapi.json';
export const chineseName = 'openapi.zh-CN.json';

/** A version of the contract that was released. */
export interface ReleasedContract {
  version: string;
  document: OpenApiDocument;
  /** The same in Chinese, where the version had that. */
  chinese?: OpenApiDocument;
}

/**
 * Reads the contract that was released last.
 *
 * @throws when a folder has another name than a version, or a contract of another version in it
 */
export async function readLastReleased(folder: string = releasedFolder): Promise<ReleasedContract> {
  const names = await readdir(folder);
  const strange = names.find((name) => semver.valid(name) !== name);
  if (strange !== undefined) throw new Error(`${folder}/${strange} is not named after a version, such as 1.2.0.`);
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
