import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { findCommand } from '../shared/commands.ts';

const run = promisify(execFile);

/** The part of a version to increase. */
export type Bump = 'patch' | 'minor' | 'major';

/** The bumps in ascending order, starting with no bump. */
export const bumps = ['none', 'patch', 'minor', 'major'] as const;

/** A difference between two versions of the contract. */
export interface ContractChange {
  impact: Bump;
  /** The operation, such as `POST /v1/realtime/publish`, or the section of the contract. */
  place: string;
  /** What changed, in a sentence. */
  words: string;
}

/** A change as Redocly reports it, with the fields used here. */
interface ReportedChange {
  path: string;
  kind: 'added' | 'removed' | 'modified';
  impact: Bump;
  property?: string;
  verdicts: { message: string }[];
  base?: { value?: unknown };
  revision?: { value?: unknown };
}

/**
 * Compares two versions of the contract with `redocly diff`, which rates each change by the bump it requires.
 *
 * @returns the changes, the most severe first, without the change of the version itself
 */
export async function diffContracts(base: OpenApiDocument, revision: OpenApiDocument): Promise<ContractChange[]> {
  // A separate folder, because the project's lint settings would turn off the rules that rate the changes.
  const folder = await mkdtemp(join(tmpdir(), 'contract-diff-'));
  try {
    await writeFile(join(folder, 'base.json'), JSON.stringify(base));
    await writeFile(join(folder, 'revision.json'), JSON.stringify(revision));
    const { stdout } = await run(
      process.execPath,
      [findCommand('redocly'), 'diff', 'base.json', 'revision.json', '--format', 'json', '--fail-on', 'none'],
      { cwd: folder, maxBuffer: 64 * 1024 * 1024, env: { ...process.env, REDOCLY_TELEMETRY: 'off' } },
    );
    const { changes } = JSON.parse(stdout) as { changes: ReportedChange[] };
    return changes
      .filter(({ path, property }) => !(path === '#/info' && property === 'version'))
      .map(describe)
      .sort((one, other) => bumps.indexOf(other.impact) - bumps.indexOf(one.impact));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function describe(change: ReportedChange): ContractChange {
  const parts = change.path.replace(/^#\/?/, '').split('/').map(decodePointer);
  const [section, path = '', method] = parts;
  const isOperation = section === 'paths' && method !== undefined;
  const place = section === 'paths' ? (isOperation ? `${method.toUpperCase()} ${path}` : path) : (section ?? '');
  const inside = parts.slice(isOperation ? 3 : section === 'paths' ? 2 : 1).filter(isTelling);
  const where = [...inside, ...(change.property === undefined ? [] : [change.property])].join(' › ');
  const [verdict] = change.verdicts;
  return { impact: change.impact, place, words: verdict?.message ?? writeSentence(change, where) };
}

function decodePointer(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Skips the parts of a path that only come from OpenAPI's nesting. */
function isTelling(part: string): boolean {
  return !['content', 'application/json', 'schema', 'properties'].includes(part);
}

function writeSentence({ kind, base, revision }: ReportedChange, where: string): string {
  const what = where === '' ? 'It' : `\`${where}\``;
  if (kind !== 'modified') return `${what} was ${kind}.`;
  const [from, to] = [base?.value, revision?.value].map((value) => JSON.stringify(value) ?? 'undefined');
  const isShort = (from?.length ?? 0) + (to?.length ?? 0) < 80;
  return isShort ? `${what} changed from ${from} to ${to}.` : `${what} was reworded.`;
}
