import { appendFile, mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { coverageTargets } from './targets.ts';

/** The folder where tests record the calls that worked. */
export const evidenceFolder = `${projectRoot}build/coverage`;

/** A record that a test called this capability through this target and the response was as documented. */
export interface Evidence {
  target: string;
  capability: string;
}

/** The capabilities that worked, by target. A target whose tests did not run is missing. */
export type EvidenceByTarget = Map<string, Set<string>>;

/** Returns the file of a target's records: one JSON object per line, so that programs in any language can append to it. */
export function locateEvidence(target: string, folder: string = evidenceFolder): string {
  return join(folder, `${target}.jsonl`);
}

/** Adds a record to those of the current run. */
export async function appendEvidence(evidence: Evidence, folder: string = evidenceFolder): Promise<void> {
  await mkdir(folder, { recursive: true });
  await appendFile(locateEvidence(evidence.target, folder), `${JSON.stringify(evidence)}\n`);
}

/** Deletes the records of earlier runs. */
export async function clearEvidence(folder: string = evidenceFolder): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
}

/**
 * Reads all records of the current run.
 *
 * @throws if a line is not a valid record, or has a target that is not in `targets.ts`
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
  const formatProblem = (what: string) =>
    new Error(`${place}: ${what} Write each line like {"target":"python","capability":"realtime.publish"}.`);
  let fact: Partial<Evidence> | null;
  try {
    fact = JSON.parse(line);
  } catch {
    throw formatProblem('The line is not valid JSON.');
  }
  const { target, capability } = fact ?? {};
  if (typeof target !== 'string' || typeof capability !== 'string')
    throw formatProblem('The line has no target or no capability.');
  if (!(target in coverageTargets)) throw formatProblem(`The target ${target} is not in scripts/coverage/targets.ts.`);
  return { target, capability };
}
