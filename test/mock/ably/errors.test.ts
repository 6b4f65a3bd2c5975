import { describe, expect, test } from 'vitest';
import { createError, isTokenError } from '../../../src/mock/ably/errors.ts';

describe('an error', () => {
  test('has a code, the status that goes with it, and an address that explains it', () => {
    expect(createError(40160, 'No.')).toEqual({
      code: 40160,
      statusCode: 401,
      message: 'No.',
      href: 'https://help.ably.io/error/40160',
    });
    expect(createError(40160, 'No.', 403).statusCode).toBe(403);
  });

  test.each([
    [40133, false],
    [40140, true],
    [40141, true],
    [40142, true],
    [40160, false],
    [80003, false],
  ] as const)('%i lets a client fetch a new token: %s', (code, expected) => {
    expect(isTokenError(createError(code, ''))).toBe(expected);
  });

  test.each([
    [40139, false],
    [40149, true],
    [40150, false],
  ])('%i is of a token: %s, as Ably counts them', (code, expected) => {
    expect(isTokenError({ code, statusCode: 401, message: '', href: '' })).toBe(expected);
  });
});
