import semver from 'semver';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { type BilingualContract, chineseName, readGeneratedContract } from '../contract/generated.ts';
import { type ReleasedContract, readLastReleased } from '../contract/released.ts';
import { type Bump, bumps, type ContractChange, diffContracts } from './contract-diff.ts';

/** The changes of the contract since its last release. */
export interface VersionReport {
  released: string;
  current: string;
  changes: ContractChange[];
  /** The bump that the changes require. */
  needed: Bump | 'none';
  /** The bump from the released to the current version. */
  made: Bump | 'none';
}

/**
 * Compares the contract with the last released one.
 *
 * @param current the contract as it is, and its Chinese; what is generated when absent
 * @param released what was released last; read from the project when absent
 */
export async function reportVersion(
  current?: Pick<BilingualContract, 'document'> & Partial<BilingualContract>,
  released?: ReleasedContract,
): Promise<VersionReport> {
  const now = current ?? (await readGeneratedContract());
  const last = released ?? (await readLastReleased());
  const changes = await diffContracts(last.document, now.document);
  const chineseChanged = last.chinese !== undefined && writeText(last.chinese) !== writeText(now.chinese);
  if (changes.length === 0 && chineseChanged) {
    changes.push({ impact: 'patch', place: chineseName, words: 'The Chinese texts were reworded.' });
  }
  return {
    released: last.version,
    current: now.document.info.version,
    changes,
    needed: changes[0]?.impact ?? 'none',
    made: bumpBetween(last.version, now.document.info.version),
  };
}

/** Returns a document without its version, as text. */
function writeText(document: OpenApiDocument | undefined): string {
  return JSON.stringify(document && { ...document, info: { ...document.info, version: '' } });
}

/**
 * Checks the version of the contract against the changes since the last release.
 *
 * @returns nothing when the bump is large enough, otherwise what changed and which version it needs
 */
export async function findVersionProblem(report?: VersionReport): Promise<string | undefined> {
  const { released, current, changes, needed, made } = report ?? (await reportVersion());
  if (bumps.indexOf(made) >= bumps.indexOf(needed)) return undefined;
  const wanted = semver.inc(released, needed as Bump);
  return [
    `Version ${current} of the contract has changes since the released ${released} that require a ${needed} bump:`,
    '',
    ...changes.map(({ impact, place, words }) => `- ${impact}: ${place}: ${words}`),
    '',
    `Set info.version in openapi/openapi.yaml to ${wanted} or higher, or revert the changes marked ${needed}.`,
  ].join('\n');
}

/**
 * Finds the bump between two versions. A pre-release counts as the version it precedes.
 *
 * @throws if the second is not a valid version, or is older
 */
export function bumpBetween(released: string, current: string): Bump | 'none' {
  if (semver.valid(current) !== current)
    throw new Error(`info.version ${current} is not a valid version. Use one such as 1.2.0.`);
  if (semver.lt(current, released)) throw new Error(`info.version ${current} is older than the released ${released}.`);
  const difference = semver.diff(released, current);
  return difference === null ? 'none' : (difference.replace(/^pre(?=[pm])/, '') as Bump);
}
