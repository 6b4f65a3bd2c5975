import { expect, test } from 'vitest';
import { readParameterText, readPlace, readRequiredWord } from '../../../src/discover/facts/read-parameter-text.ts';
import { readRequired } from '../../../src/discover/facts/read-required.ts';
import { plain } from '../plain.ts';

const type = { kinds: ['string'] };

test.each<[string, object]>([
  ['string', { type }],
  ['string?', { type, required: 'optional' }],
  ['string ? ', { type, required: 'optional' }],
  ['string, required', { type, required: 'required' }],
  ['string (optional)', { type, required: 'optional' }],
  ['string(required)', { type, required: 'required' }],
  [' string; MANDATORY ', { type, required: 'required' }],
  ['string, not required', { type, required: 'optional' }],
  ['string（必填）', { type, required: 'required' }],
  ['string，可选', { type, required: 'optional' }],
  ['string 必需', { type, required: 'required' }],
  ['string 选填', { type, required: 'optional' }],
  ['required', { required: 'required' }],
  ['(optional)', { required: 'optional' }],
  ['', {}],
  ['the name of the channel', { unreadType: 'the name of the channel' }],
  ['frob, required', { unreadType: 'frob, required', required: 'required' }],
  ['prerequired', { unreadType: 'prerequired' }],
  ['string?, required', { type, required: 'required' }],
  ['required string', { unreadType: 'required string' }],
])('%j is read', (text, fact) => {
  expect(plain(readParameterText(text))).toEqual(fact);
});

test('what stands behind 600 characters is left out', () => {
  const text = `string${' '.repeat(590)}, required`;
  expect(plain(readParameterText(text))).not.toHaveProperty('required');
});

test.each([
  ['path', 'path'],
  ['URL', 'path'],
  ['uri parameter', 'path'],
  ['route', 'path'],
  ['query string', 'query'],
  ['Headers', 'header'],
  ['body', 'body'],
  ['json body', 'body'],
  ['payload', 'body'],
  ['formdata', 'body'],
  ['the body', undefined],
  ['a query', undefined],
  ['my header', undefined],
  ['in path', undefined],
  ['cookie', undefined],
  [undefined, undefined],
])('the place %j is %s', (word, place) => {
  expect(readPlace(word)).toBe(place);
});

test.each([
  ['Required', 'required'],
  ['mandatory', 'required'],
  ['必填', 'required'],
  ['必需', 'required'],
  ['optional', 'optional'],
  ['not required', 'optional'],
  ['可选', 'optional'],
  ['选填', 'optional'],
  ['required!', undefined],
  ['is required', undefined],
  ['optional.', undefined],
  ['is optional', undefined],
])('the word %j means %s', (word, meaning) => {
  expect(readRequiredWord(word)).toBe(meaning);
});

test.each<[object, string | undefined]>([
  [{ required: true }, 'required'],
  [{ required: false }, 'optional'],
  [{ isRequired: 1 }, 'required'],
  [{ is_required: 0 }, 'optional'],
  [{ mandatory: 'yes' }, 'required'],
  [{ required: 'Y' }, 'required'],
  [{ required: 'TRUE' }, 'required'],
  [{ required: '1' }, 'required'],
  [{ required: 'no' }, 'optional'],
  [{ required: 'n' }, 'optional'],
  [{ required: 'False' }, 'optional'],
  [{ required: '0' }, 'optional'],
  [{ 必填: true }, 'required'],
  [{ required: '必填' }, 'required'],
  [{ required: 'optional' }, 'optional'],
  [{ optional: true }, 'optional'],
  [{ optional: false }, 'required'],
  [{ isOptional: 'yes' }, 'optional'],
  [{ 可选: 1 }, 'optional'],
  [{ required: true, optional: true }, 'required'],
  [{ required: 'perhaps', optional: true }, 'optional'],
  [{ required: 2 }, undefined],
  [{ required: ['a'] }, undefined],
  [{ required: 'yes!' }, undefined],
  [{ required: 'oh yes' }, undefined],
  [{ required: 'oh no' }, undefined],
  [{ required: 'no!' }, undefined],
  [{ required: null }, undefined],
  [{}, undefined],
])('%j marks a parameter as %s', (record, meaning) => {
  expect(readRequired(record as Record<string, unknown>)).toBe(meaning);
});
