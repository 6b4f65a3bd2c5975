import { expect, test } from 'vitest';
import { createHide } from '../../../src/mock/http/hide-secrets.ts';

const token = `eyJ${'h'.repeat(20)}.${'p'.repeat(20)}.${'s'.repeat(20)}`;

test.each([
  ['a secret, each time', 'x top-secret y top-secret', 'x … y …'],
  ['a secret in a word', 'xtop-secrety', 'x…y'],
  ['an issued token', `GET /a?token=${token}&b=1`, 'GET /a?token=eyJ…&b=1'],
  ['a token that lost its signature', `${token.split('.', 2).join('.')}.`, 'eyJ…'],
  ['the start of a token', `${token.split('.', 2).join('.')} x`, 'eyJ… x'],
  ['a project key', 'Bearer ifr_pk_proj_4711abc!', 'Bearer ifr_pk_proj_…!'],
  ['a key of another kind', 'ifr_sk_4711', 'ifr_sk_…'],
  ['many keys', 'ifr_pk_proj_1 ifr_pk_proj_2', 'ifr_pk_proj_… ifr_pk_proj_…'],
])('%s is hidden', (_title, text, expected) => {
  expect(createHide(['top-secret'])(text)).toBe(expected);
});

test.each(['room-42', 'eyJshort.x', 'xeyJ-is-in-a-word', 'ifr', 'GET /v1/realtime/publish'])('%s is shown', (text) => {
  expect(createHide(['top-secret'])(text)).toBe(text);
});

test('a text is a secret from six characters on, since a shorter one stands in the middle of words', () => {
  expect(createHide(['12345', '123456'])('12345 123456')).toBe('12345 …');
});
