import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';

const folder = `${projectRoot}src/mock/console/page/`;

/** The texts of the page and of its scripts, in English. */
async function listTexts(): Promise<Set<string>> {
  const texts = new Set<string>();
  for (const name of await readdir(folder)) {
    const source = await readFile(folder + name, 'utf8');
    if (name.endsWith('.html')) {
      const body = source
        .replace(/<(\w+)[^>]*translate="no"[\s\S]*?<\/\1>/g, '')
        .replace(/<button[^>]*id="language".*/, '');
      for (const [, text = ''] of body.matchAll(/>([^<>]+)</g)) texts.add(text.trim());
      for (const [, text = ''] of body.matchAll(/(?:placeholder|aria-label)="([^"]+)"/g)) texts.add(text);
    } else if (name.endsWith('.js') && name !== 'texts.js') {
      for (const [call] of source.matchAll(/\b(?:say|count)\([\s\S]*?\);?/g)) {
        for (const [, text = ''] of call.matchAll(/'([^']*[A-Za-z][^']*)'/g)) texts.add(text);
      }
    }
  }
  return texts;
}

/** What is the same in both languages, or no text for people. */
const same = ['room-42', '{ "text": "Hello from the console" }', '••••••••', ''];

test('every text of the page has a Chinese one, and no Chinese text is left over', async () => {
  const source = await readFile(`${folder}texts.js`, 'utf8');
  const dictionary = /const chinese = (\{[\s\S]*?\n\});/.exec(source)?.[1] ?? '';
  const chinese = Object.keys(new Function(`return ${dictionary}`)());
  const texts = await listTexts();
  const missing = [...texts].filter((text) => !chinese.includes(text) && !same.includes(text));
  expect(missing.filter((text) => !texts.has(`${text}s`))).toEqual([]);
  const plurals = [...texts].map((text) => `${text}s`);
  const sent = ['This call is no longer available.'];
  expect(chinese.filter((text) => !texts.has(text) && !plurals.includes(text) && !sent.includes(text))).toEqual([]);
});
