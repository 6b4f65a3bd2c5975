import { expect, test } from 'vitest';
import { renderZod } from '../../../scripts/targets/typescript/zod-expression.ts';
import type { Schema } from '../../../src/contract/document.ts';

const write = (schema: Schema) => renderZod(schema, (reference) => reference, '#/here');

test.each([
  [
    { type: 'object', properties: { a: { type: 'string', contentEncoding: 'base64' } } },
    /#\/here\/properties\/a.*"contentEncoding"/,
  ],
  [{ type: 'array', items: { type: 'integer', multipleOf: 2 } }, /#\/here\/items.*"multipleOf"/],
  [{ type: 'string', format: 'email' }, /"format"/],
  [{ type: 'file' }, /type "file"/],
  [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, /"oneOf"/],
  [{ not: { type: 'string' } }, /`not` only with null/],
  [{ type: 'object', properties: {}, else: { minProperties: 1 } }, /if and else/],
  [{ type: 'object' }, /additionalProperties/],
  [{ type: 'object', properties: {}, additionalProperties: false }, /additionalProperties/],
  [{ type: 'array', uniqueItems: true, items: { type: 'string' } }, /"uniqueItems"/],
])('what Zod would not check is refused with its place: %j', (schema, message) => {
  expect(() => write(schema as Schema)).toThrow(message);
});

test('what only describes is passed over', () => {
  expect(write({ type: 'string', default: 'a', examples: ['a'], 'x-of-ours': true })).toBe('z.string()');
});

test('a description stands last, in one line for each paragraph', () => {
  expect(write({ type: ['string', 'null'], description: 'One\ntwo.\n\nThree.\n' })).toBe(
    'z.string().nullable().describe("One two.\\n\\nThree.")',
  );
});

test('a slash in a pattern does not end it', () => {
  expect(write({ type: 'string', pattern: '^a/b$' })).toBe('z.string().regex(/^a\\/b$/)');
});
