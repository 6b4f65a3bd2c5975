import { expect, test } from 'vitest';
import { parseJson } from '../../../src/mock/http/parse-json.ts';

const nest = (levels: number, [open, close]: [string, string]) => open.repeat(levels) + close.repeat(levels);
const tooDeep = { problem: 'must have at most 200 levels of arrays and objects' };
const arrays: [string, string] = ['[', ']'];
const objects: [string, string] = ['{"a":', '}'];
/** Makes a text longer than the ones that are too short to be too deep. */
const long = 'x'.repeat(500);

test.each([
  ['many small lists, one after the other', `[${Array(1_000).fill('[[]]').join()}]`],
  ['many small objects', `[${Array(1_000).fill('{"a":{}}').join()}]`],
  ['exactly 200 levels', nest(200, arrays)],
  ['exactly 200 levels and much text', `${'['.repeat(200)}"${long}"${']'.repeat(200)}`],
  ['brackets in a text', JSON.stringify(`${'['.repeat(500)}${'{'.repeat(500)}`)],
  ['brackets behind an escaped quote', JSON.stringify(`"${'['.repeat(500)}\\`)],
  ['brackets in a text that ends in a backslash', JSON.stringify([`${'['.repeat(500)}\\`, []])],
])('%s are taken', (_title, text) => {
  expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
});

test.each([
  ['201 lists', nest(201, arrays)],
  ['201 objects', `${'{"a":'.repeat(200)}{}${'}'.repeat(200)}`],
  ['lists and objects in turn', `${'[{"a":'.repeat(101)}1${'}]'.repeat(101)}`],
  ['lists behind a text with an escaped quote', `["\\"${long}",${nest(200, arrays)}]`],
  ['lists behind a text with an escaped backslash', `["${long}\\\\",${nest(200, arrays)}]`],
  ['lists that are never closed', '['.repeat(5_000)],
  ['objects that are no JSON', nest(5_000, objects)],
])('%s are too deep', (_title, text) => {
  expect(parseJson(text)).toEqual(tooDeep);
});

test('what is not JSON says why', () => {
  expect(parseJson('{')).toEqual({ problem: expect.stringMatching(/^is not JSON: \S/) });
});
