import { expect, test } from 'vitest';
import { maskKey } from '../../../src/mock/state/credentials.ts';

test.each([
  ['ifr_pk_proj_mock', 'ifr_pk_proj_mock'],
  ['key-of-no-value', 'key-of-no-value'],
  ['one', 'one'],
  ['ifr_pk_proj_0123456789abcdef0123456789abcdef', 'ifr_pk_proj_…cdef'],
  ['ifr_pk_proj_short', 'ifr_pk_proj_…'],
  ['a-key-of-another-form-that-is-rather-long-8888', '…8888'],
  ['twenty-one-characters', '…'],
])('the key %s is shown as %s', (key, shown) => {
  expect(maskKey(key)).toBe(shown);
});
