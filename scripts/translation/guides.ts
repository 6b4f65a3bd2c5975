import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { findGuideDifferences, type Section, splitSections } from './guide-structure.ts';

/** The folder of the guides, with one folder per language. */
const guidesFolder = join(projectRoot, 'docs');

/** The English that each section was translated from: a digest by heading, by file. */
type Ledger = Record<string, Record<string, string>>;

const ledgerName = 'translated-from.json';

/**
 * Checks the Chinese guides.
 *
 * @param folder the folder with `en` and `zh`
 * @returns `undefined` if every guide exists in both languages, with the same structure, and its English has not changed
 *   since it was translated; otherwise each problem and how to fix it
 */
export async function checkGuides(folder: string = guidesFolder): Promise<string | undefined> {
  const [english, chinese, ledger] = await Promise.all([
    readGuides(join(folder, 'en')),
    readGuides(join(folder, 'zh')),
    readLedger(folder),
  ]);
  const problems: string[] = [];
  for (const [name, text] of english) {
    const translation = chinese.get(name);
    if (translation === undefined) {
      problems.push(`docs/zh/${name} is missing.`);
      continue;
    }
    problems.push(...findGuideDifferences(text, translation).map((difference) => `docs/zh/${name}: ${difference}`));
    for (const { heading, text: section } of splitSections(translation)) {
      if (!/\p{Script=Han}/u.test(section)) problems.push(`docs/zh/${name}: "${heading}" is not in Chinese.`);
    }
    for (const section of splitSections(text)) {
      if (ledger[name]?.[section.heading] === computeDigest(section)) continue;
      problems.push(`${nameSection(name, section)} is new or changed since docs/zh/${name} was translated.`);
    }
  }
  for (const name of chinese.keys()) if (!english.has(name)) problems.push(`docs/zh/${name} has no English guide.`);
  if (problems.length === 0) return undefined;
  return [
    ...problems,
    'Translate the changes (see git log -p docs/en), then run: npm run translate -- --accept <part of the name>',
  ].join('\n');
}

/**
 * Records that Chinese sections match the current English ones, and drops sections that no longer exist.
 *
 * @param isAccepted decides for a section, named like `docs/en/testing.md: "Replace fetch"`, whether its translation is
 *   up to date
 * @returns the names of the newly recorded sections
 */
export async function acceptGuides(
  isAccepted: (section: string) => boolean,
  folder: string = guidesFolder,
): Promise<string[]> {
  const [english, before] = await Promise.all([readGuides(join(folder, 'en')), readLedger(folder)]);
  const ledger: Ledger = {};
  const accepted: string[] = [];
  for (const [name, text] of english) {
    const sections: Record<string, string> = {};
    for (const section of splitSections(text)) {
      const present = computeDigest(section);
      const noted = before[name]?.[section.heading];
      const fits = noted !== present && isAccepted(nameSection(name, section));
      if (fits) accepted.push(nameSection(name, section));
      const digest = fits ? present : noted;
      if (digest !== undefined) sections[section.heading] = digest;
    }
    ledger[name] = sections;
  }
  const text = `${JSON.stringify(ledger, null, 2)}\n`;
  if (text !== `${JSON.stringify(before, null, 2)}\n`) await writeFile(join(folder, 'zh', ledgerName), text);
  return accepted;
}

async function readGuides(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}

async function readLedger(folder: string): Promise<Ledger> {
  return JSON.parse(await readFile(join(folder, 'zh', ledgerName), 'utf8').catch(() => '{}'));
}

function nameSection(guide: string, { heading }: Section): string {
  return `docs/en/${guide}: "${heading}"`;
}

/** Computes a digest that does not depend on line breaks or table padding. */
function computeDigest({ text }: Section): string {
  const words = text.replace(/-{2,}/g, '--').replace(/\s+/g, ' ').trim();
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
