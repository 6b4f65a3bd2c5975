import { readFile } from 'node:fs/promises';
import { projectRoot } from '../shared/paths.ts';
import type { Language } from './language.ts';

/** The guides by group, in the order in which people need them. Each is `docs/<language>/<name>.md`. */
export const guideGroups = {
  start: ['quick-start'],
  build: ['authentication', 'tokens-and-signatures', 'channels-and-presence', 'publishing', 'errors-and-retries'],
  test: ['mock-servers', 'live-mock', 'testing'],
  contribute: ['checking-a-server', 'provenance', 'adding-a-capability'],
} as const;

export type GuideGroup = keyof typeof guideGroups;

export const guideNames = Object.values(guideGroups).flat();

export interface Guide {
  name: string;
  title: string;
  /** The first paragraph, which tells what the guide is for. */
  introduction: string;
  /** The Markdown as it is written. */
  text: string;
}

/** The landing page's text has the form of a guide too. */
export const landingName = 'index';

/**
 * Reads a guide.
 *
 * @throws when the file has no heading or no paragraph below it
 */
export async function readGuide(language: Language, name: string): Promise<Guide> {
  const file = `docs/${language.folder}/${name}.md`;
  const text = await readFile(`${projectRoot}${file}`, 'utf8');
  const [, title, introduction] = /^# (.+)\n\n([^\n]+(?:\n[^\n]+)*)/.exec(text) ?? [];
  if (title === undefined || introduction === undefined) {
    throw new Error(`${file} has to start with a heading and a paragraph that tells what the guide is for.`);
  }
  return { name, title, introduction: introduction.replaceAll('\n', language.folder === 'zh' ? '' : ' '), text };
}
