import { expect, test } from 'vitest';
import { listTexts } from '../../scripts/translation/texts.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';

const textsIn = (document: object) =>
  listTexts(document as OpenApiDocument).map(({ target, key, english }) => `${target} ${key}: ${english}`);

test('the data of an example is no text, but the summary of the example is', () => {
  const examples = { closed: { summary: 'A closed room', value: { description: 'What the user wrote' } } };
  expect(textsIn({ media: { examples, example: { title: 'Data' } } })).toEqual([
    '$.media.examples.closed summary: A closed room',
  ]);
  expect(textsIn({ schema: { examples: [{ title: 'Data' }], default: { title: 'Data' } } })).toEqual([]);
});

test('a property may be called like a keyword that holds data', () => {
  expect(textsIn({ properties: { value: { description: 'What is counted.' } } })).toEqual([
    '$.properties.value description: What is counted.',
  ]);
});

test('an item of a list is told by its name, else by its address, else by its place', () => {
  const described = (item: object) => textsIn({ list: [{ ...item, description: 'Text' }] });
  expect(described({ name: 'limit', url: '/a' })).toEqual(["$.list[?@.name=='limit'] description: Text"]);
  expect(described({ url: '/a' })).toEqual(["$.list[?@.url=='/a'] description: Text"]);
  expect(described({})).toEqual(['$.list[0] description: Text']);
});

test('the action of an operation in AsyncAPI is no text', () => {
  expect(textsIn({ operations: { join: { action: 'send', summary: 'Join a room' } } })).toEqual([
    '$.operations.join summary: Join a room',
  ]);
});
