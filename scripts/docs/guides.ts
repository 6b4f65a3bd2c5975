import { readFile } from 'node:fs/promises';
import { projectRoot } from '../shared/paths.ts';
import { changelogName } from './guide-list.ts';
import type { Language } from './language.ts';

export interface Guide {
  name: string;
  title: string;
  /** The first paragraph, which tells what the guide is for. */
  introduction: string;
  /** The Markdown as it is written. */
  text: string;
}

const { version } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8')) as { version: string };

/**
 * Reads a guide, with the version in place of `0.0.0-contract`.
 *
 * @throws when the file has no heading or no paragraph below it
 */
export async function readGuide(language: Language, name: string): Promise<Guide> {
  const file = `docs/${language.folder}/${name}.md`;
  const text = (await readFile(`${projectRoot}${file}`, 'utf8')).replaceAll('0.0.0-contract', version);
  return parseGuide(language, { name, file, text });
}

/** Reads the changelog, whose entries are kept in one language, as a guide. */
export async function readChangelog(language: Language): Promise<Guide> {
  const file = 'CHANGELOG.md';
  const text = await readFile(projectRoot + file, 'utf8');
  const { title, introduction } = language.strings.changelog;
  const entries = text.slice(text.indexOf('\n## '));
  return parseGuide(language, { name: changelogName, file, text: `# ${title}\n\n${introduction}\n${entries}` });
}

function parseGuide(
  { folder }: Language,
  { name, file, text }: Pick<Guide, 'name' | 'text'> & { file: string },
): Guide {
  const [, title, introduction] = /^# (.+)\n\n([^\n]+(?:\n[^\n]+)*)/.exec(text) ?? [];
  if (title === undefined || introduction === undefined) {
    throw new Error(`${file} has to start with a heading and a paragraph that tells what the guide is for.`);
  }
  return { name, title, introduction: introduction.replaceAll('\n', folder === 'zh' ? '' : ' '), text };
}
