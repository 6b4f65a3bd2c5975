import { readFile, writeFile } from 'node:fs/promises';
import { contractFolder, contractRoot, projectRoot } from '../shared/paths.ts';

/** The files that have to repeat the contract's version, because their formats or npm demand one. */
const copies: { file: string; pattern: RegExp }[] = [
  { file: `${projectRoot}package.json`, pattern: /^( {2}"version": ")(.*)(",)$/m },
  { file: `${projectRoot}package-lock.json`, pattern: /^( {2}"version": ")(.*)(",)$/m },
  { file: `${projectRoot}package-lock.json`, pattern: /^( {6}"version": ")(.*)(",)$/m },
  { file: `${contractFolder}/overlays/zh-CN.yaml`, pattern: /^( {2}version: )(.*)()$/m },
  { file: `${contractFolder}/overlays/asyncapi.zh-CN.yaml`, pattern: /^( {2}version: )(.*)()$/m },
  { file: `${contractFolder}/asyncapi.yaml`, pattern: /^( {2}version: )(.*)()$/m },
  { file: `${contractFolder}/workflows/full-example.arazzo.yaml`, pattern: /^( {2}version: )(.*)()$/m },
];

/** The contract's own version, `info.version`: the one that all others follow. */
const original = { file: contractRoot, pattern: /^( {2}version: )(.*)()$/m };

/**
 * Checks that every file has the contract's version.
 *
 * @returns `undefined` when they agree, otherwise which files differ and what to do
 */
export async function findVersionMismatch(): Promise<string | undefined> {
  const version = await readVersion(original);
  const found = await Promise.all(copies.map(async (copy) => ({ ...copy, version: await readVersion(copy) })));
  const wrong = found.filter((copy) => copy.version !== version);
  if (wrong.length === 0) return undefined;
  return [
    ...new Set(wrong.map(({ file, version: other }) => `${file.slice(projectRoot.length)} has version ${other}.`)),
    `Set it to ${version}, the info.version of openapi/openapi.yaml.`,
  ].join('\n');
}

/** Writes a version into the contract and into every file that repeats it. */
export async function setVersion(version: string): Promise<void> {
  for (const { file, pattern } of [original, ...copies]) {
    const text = await readFile(file, 'utf8');
    await writeFile(
      file,
      text.replace(pattern, (_line, before: string, _old: string, after: string) => before + version + after),
    );
  }
}

async function readVersion({ file, pattern }: { file: string; pattern: RegExp }): Promise<string | undefined> {
  return pattern.exec(await readFile(file, 'utf8'))?.[2];
}
