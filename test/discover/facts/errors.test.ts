import { expect, test } from 'vitest';
import { readErrors, readStatuses } from '../../../src/discover/facts/read-errors.ts';
import { plain } from '../plain.ts';

const read = (value: unknown, root: unknown = {}) => plain(readErrors(value, [root]));

test.each<[string, unknown, object | undefined]>([
  ['a list of codes', ['CHANNEL_NOT_FOUND', 'CREDIT_LOW'], { CHANNEL_NOT_FOUND: {}, CREDIT_LOW: {} }],
  ['a list of names in lower case', ['not_found'], { not_found: {} }],
  ['a code with its status behind it', ['CHANNEL_NOT_FOUND (404)'], { CHANNEL_NOT_FOUND: { status: 404 } }],
  ['a code with its status before it', ['404 CHANNEL_NOT_FOUND'], { CHANNEL_NOT_FOUND: { status: 404 } }],
  ['a sentence with a code', ['Fails with CREDIT_LOW.'], { CREDIT_LOW: {} }],
  ['a sentence without one', ['Fails at times.'], undefined],
  ['one code as a text', 'CREDIT_LOW', { CREDIT_LOW: {} }],
  ['a word that is no code', 'low', undefined],
  ['a list in a list', [['CREDIT_LOW', 'credit_low']], { CREDIT_LOW: {} }],
  [
    'a list of objects',
    [
      { code: 'A_CODE', status: 409, retryable: false },
      { error_code: 'some_code', httpStatus: '503', retry: true },
    ],
    { A_CODE: { status: 409, retry: false }, some_code: { status: 503, retry: true } },
  ],
  [
    'objects with a name',
    [{ name: 'A_CODE' }, { error: 'B_CODE' }, { id: 'C_CODE' }],
    { A_CODE: {}, B_CODE: {}, C_CODE: {} },
  ],
  ['objects with a number for a code', [{ code: 404, type: 'NOT_FOUND' }], { NOT_FOUND: { status: 404 } }],
  ['objects with a name that is no code', [{ name: 'not found' }], undefined],
  [
    'a map from codes to statuses',
    { A_CODE: 404, B_CODE: '500' },
    { A_CODE: { status: 404 }, B_CODE: { status: 500 } },
  ],
  [
    'a map from codes to objects',
    { A_CODE: { http: 404, retryable: true }, B_CODE: { description: 'x' } },
    { A_CODE: { status: 404, retry: true }, B_CODE: {} },
  ],
  ['a map from statuses', { 404: ['A_CODE'], 500: 'B_CODE' }, { A_CODE: { status: 404 }, B_CODE: { status: 500 } }],
  ['a map from statuses without those of successes', { 200: ['A_CODE'], 399: ['B_CODE'] }, undefined],
  ['the first status of a failure', { 400: ['A_CODE'] }, { A_CODE: { status: 400 } }],
  [
    'groups by whether to retry',
    {
      retryable: ['A_CODE'],
      non_retryable: ['B_CODE'],
      fatal: ['C_CODE'],
      permanent: ['D_CODE'],
      terminal: ['E_CODE'],
    },
    {
      A_CODE: { retry: true },
      B_CODE: { retry: false },
      C_CODE: { retry: false },
      D_CODE: { retry: false },
      E_CODE: { retry: false },
    },
  ],
  [
    'groups with other spellings',
    { Retriable: ['A_CODE'], retry: ['B_CODE'], NonRetryable: ['C_CODE'] },
    { A_CODE: { retry: true }, B_CODE: { retry: true }, C_CODE: { retry: false } },
  ],
  [
    'names that only contain such a word',
    { 'not-retryable-x': ['A_CODE'], fatality: ['B_CODE'] },
    { A_CODE: {}, B_CODE: {} },
  ],
  [
    'what lies between a response and its codes',
    { 404: { content: { 'application/json': { examples: { a: { value: { error: { code: 'A_CODE' } } } } } } } },
    { A_CODE: { status: 404 } },
  ],
  [
    'a response whose schema has examples of its own',
    { 404: { schema: { examples: [{ code: 'B_CODE' }] }, example: { code: 'A_CODE' } } },
    { A_CODE: { status: 404 } },
  ],
  [
    'a response whose schema alone has examples',
    { 404: { schema: { examples: [{ code: 'B_CODE' }] } } },
    { B_CODE: { status: 404 } },
  ],
  [
    'the same code twice',
    [
      { code: 'A_CODE', status: 404 },
      { code: 'A_CODE', retry: true },
    ],
    { A_CODE: { status: 404, retry: true } },
  ],
  [
    'whether to retry as a text',
    [
      { code: 'A_CODE', retry: 'yes' },
      { code: 'B_CODE', retryable: 'TRUE' },
      { code: 'C_CODE', retry: 'no' },
      { code: 'D_CODE', retry: 'never' },
      { code: 'E_CODE', retry: 'yes, later' },
      { code: 'F_CODE', retry: 'oh no' },
      { code: 'G_CODE', retry: 1 },
    ],
    {
      A_CODE: { retry: true },
      B_CODE: { retry: true },
      C_CODE: { retry: false },
      D_CODE: { retry: false },
      E_CODE: {},
      F_CODE: {},
      G_CODE: {},
    },
  ],
  [
    'whether to retry as a rule',
    [
      { code: 'A_CODE', retry: { allowed: true, after: 3 } },
      { code: 'B_CODE', retry: { allowed: false } },
      { code: 'C_CODE', retry: { allowed: 'at times' } },
    ],
    { A_CODE: { retry: true }, B_CODE: { retry: false }, C_CODE: {} },
  ],
  [
    'a map from codes to whether to retry',
    { A_CODE: true, B_CODE: false },
    { A_CODE: { retry: true }, B_CODE: { retry: false } },
  ],
  ['an empty list', [], {}],
  ['an empty object', {}, {}],
  ['nothing', undefined, undefined],
  ['a number', 404, undefined],
  ['null', null, undefined],
])('errors as %s', (_title, value, errors) => {
  expect(read(value)).toEqual(errors);
});

test.each(['ABC', 'A__B', 'A_', '_A_B', 'Abcd', 'AB CD', `${'A'.repeat(100)}`])(
  '%s is not taken for a code',
  (word) => {
    expect(read({ [word]: {} })).toBeUndefined();
  },
);

test.each(['ABCD', 'A_B2', 'A'.repeat(99)])('%s is', (word) => {
  expect(read({ [word]: {} })).toEqual({ [word]: {} });
});

test.each([
  ['ab', undefined],
  ['abc', { abc: {} }],
  ['1ab', undefined],
  ['a-b', undefined],
  ['a'.repeat(100), { ['a'.repeat(100)]: {} }],
  ['a'.repeat(101), undefined],
])('an object with the code %s', (code, errors) => {
  expect(read([{ code }])).toEqual(errors);
});

test('a reference is followed', () => {
  const root = { errors: { low: { code: 'CREDIT_LOW', status: 402 } } };
  expect(read([{ $ref: '#/errors/low' }], root)).toEqual({ CREDIT_LOW: { status: 402 } });
  expect(read([{ $ref: '#/errors/high' }], root)).toBeUndefined();
});

test('a list in ten lists is read, and a much deeper one is not', () => {
  const nest = (depth: number): unknown => (depth === 0 ? { code: 'A_CODE' } : [nest(depth - 1)]);
  expect(read(nest(12))).toEqual({ A_CODE: {} });
  expect(read(nest(13))).toBeUndefined();
});

test('five hundred codes are read, and no more', () => {
  const codes = Array.from({ length: 501 }, (_, at) => `CODE_${at}`);
  expect(Object.keys(read(codes) as object)).toEqual(codes.slice(0, 500));
});

test.each<[unknown, unknown, object | undefined]>([
  [[200, 404], undefined, { codes: [200, 404], complete: true }],
  [['200', { status: 201 }, { http: '202' }], undefined, { codes: [200, 201, 202], complete: false }],
  [[200, 400], undefined, { codes: [200, 400], complete: true }],
  [[200, 399], undefined, { codes: [200, 399], complete: false }],
  [{ 200: {}, 404: {}, default: {} }, undefined, { codes: [200, 404], complete: true }],
  [undefined, 201, { codes: [201], complete: false }],
  [[404], '200', { codes: [404, 200], complete: true }],
  [[99, 600, 2000, '20', {}, null], undefined, undefined],
  ['200', undefined, undefined],
  [undefined, 'ok', undefined],
  [undefined, undefined, undefined],
])('the statuses of %j and %j', (responses, success, statuses) => {
  expect(plain(readStatuses(responses, success))).toEqual(statuses);
});
