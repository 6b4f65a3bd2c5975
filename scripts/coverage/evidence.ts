import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { coverageTargets } from './targets.ts';

/** Where the tests leave what they have seen to work. */
export const evidenceFolder = `${projectRoot}build/coverage`;

/** One fact: a test has made this capability's call through this target, and it did what the contract says. */
export interface Evidence {
  target: string;
  capability: string;
}

/** The capabilities that were seen to work, by target. A target whose tests did not run is not in it. */
export type EvidenceByTarget = Map<string, Set<string>>;

/** The file of a target's facts: one JSON object a line, so that programs of any language can append to it. */
export function evidenceFile(target: string, folder: string = evidenceFolder): string {
  return join(folder, `${target}.jsonl`);
}

/** Adds a fact to those of the current run. */
export async function appendEvidence(evidence: Evidence, folder: string = evidenceFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  await appendFile(evidenceFile(evidence.target, folder), `${JSON.stringify(evidence)}\n`);
}

/** Forgets the facts of earlier runs, and leaves an empty folder for the next. */
export async function clearEvidence(folder: string = evidenceFolder): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/**
 * Reads every fact of the current run.
 *
 * @throws when a line is no fact, or names a target that is not in `targets.ts`
 */
export async function readEvidence(folder: string = evidenceFolder): Promise<EvidenceByTarget> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jsonl'));
  const found: EvidenceByTarget = new Map();
  for (const name of names.sort()) {
    const lines = (await readFile(join(folder, name), 'utf8')).split('\n').filter((line) => line.trim() !== '');
    for (const [index, line] of lines.entries()) {
      const { target, capability } = parseEvidence(line, `${name}:${index + 1}`);
      found.set(target, (found.get(target) ?? new Set()).add(capability));
    }
  }
  return found;
}

function parseEvidence(line: string, place: string): Evidence {
  const problem = (what: string) =>
    new Error(`${place}: ${what} Each line is like {"target":"python","capability":"realtime.publish"}.`);
  let fact: Partial<Evidence> | null;
  try {
    fact = JSON.parse(line);
  } catch {
    throw problem('The line is not JSON.');
  }
  const { target, capability } = fact ?? {};
  if (typeof target !== 'string' || typeof capability !== 'string') throw problem('The line has no such texts.');
  if (!(target in coverageTargets)) throw problem(`scripts/coverage/targets.ts has no target ${target}.`);
  return { target, capability };
}
