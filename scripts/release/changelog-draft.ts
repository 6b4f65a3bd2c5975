import type { ContractChange } from './contract-diff.ts';
import type { VersionReport } from './version.ts';

const heading = '### Contract';

/**
 * Drafts the changelog section about the contract, for a person to shorten. A change that affects many operations is one
 * line.
 *
 * @returns Markdown that starts with a heading and ends with a line break
 */
export function draftChangelog({ released, current, changes, needed }: VersionReport): string {
  if (changes.length === 0) return `${heading}\n\nNo changes since ${released}.\n`;
  const places = new Map<string, { change: ContractChange; places: string[] }>();
  for (const change of changes) {
    const key = `${change.impact} ${change.words}`;
    const known = places.get(key) ?? { change, places: [] };
    places.set(key, { change, places: [...known.places, change.place] });
  }
  const lines = [...places.values()].map(
    ({ change, places: all }) =>
      `- ${change.impact}: ${change.words} (${all.map((place) => `\`${place}\``).join(', ')})`,
  );
  return `${heading}\n\nVersion ${current}, a ${needed} change from ${released}.\n\n${lines.join('\n')}\n`;
}

/**
 * Inserts a draft under `## Unreleased`, replacing an earlier one.
 *
 * @throws when the changelog has no such heading
 */
export function insertDraft(changelog: string, draft: string): string {
  const [head, rest] = splitAfter(changelog, /^## Unreleased\n/m);
  const end = rest.search(/^## /m);
  const section = end === -1 ? rest : rest.slice(0, end);
  const behind = end === -1 ? '' : rest.slice(end);
  const without = section.replace(/^### Contract\n[\s\S]*?(?=^### |$(?![\s\S]))/m, '').trim();
  return `${head}\n${draft}${without === '' ? '' : `\n${without}\n`}${behind === '' ? '' : `\n${behind}`}`;
}

/** Turns the unreleased section into the section of a version, and adds a new empty one above it. */
export function closeUnreleased(changelog: string, version: string, date: string): string {
  const [head, rest] = splitAfter(changelog, /^## Unreleased\n/m);
  return `${head}\n## ${version} - ${date}\n${rest}`;
}

function splitAfter(text: string, pattern: RegExp): [string, string] {
  const match = pattern.exec(text);
  if (match === null) throw new Error('CHANGELOG.md has no heading "## Unreleased".');
  const end = match.index + match[0].length;
  return [text.slice(0, end), text.slice(end)];
}
