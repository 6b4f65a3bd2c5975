import { readdir, readFile } from 'node:fs/promises';
import { readOverlay } from '../../scripts/contract/overlay.ts';
import { redocWordsInChinese } from '../../scripts/docs/strings/redoc-zh.ts';
import { zh } from '../../scripts/docs/strings/zh.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** A Chinese text and where it stands. */
export interface ChineseText {
  place: string;
  text: string;
}

/** Reads every Chinese text that a person wrote: the contract's, the guides', the README's and the site's own. */
export async function readChineseTexts(): Promise<ChineseText[]> {
  const { overlay } = await readOverlay();
  const folder = `${projectRoot}docs/zh`;
  const guides = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  return [
    ...overlay.actions.flatMap(({ target, update }) =>
      Object.entries(update).map(([key, text]) => ({ place: `${target} ${key}`, text })),
    ),
    ...(await Promise.all(
      guides.map(async (name) => ({ place: `docs/zh/${name}`, text: await readFile(`${folder}/${name}`, 'utf8') })),
    )),
    { place: 'README.zh-CN.md', text: await readFile(`${projectRoot}README.zh-CN.md`, 'utf8') },
    ...stringsBelow(zh, 'strings'),
    ...stringsBelow(redocWordsInChinese, 'redocWords'),
  ];
}

/** What a reader of each text finds fault with, by the place of the text. */
export function findFaults(texts: ChineseText[], read: (text: string) => string[]): Record<string, string[]> {
  const faults = texts.map(({ place, text }) => [place, read(text)] as const);
  return Object.fromEntries(faults.filter(([, found]) => found.length > 0));
}

function stringsBelow(value: unknown, place: string): ChineseText[] {
  if (typeof value === 'string') return [{ place, text: value.trim() }];
  return Object.entries(value as object).flatMap(([key, item]) => stringsBelow(item, `${place}.${key}`));
}
