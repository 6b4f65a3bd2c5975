import { describe, expect, test } from 'vitest';
import { isValidChannel } from '../../../src/mock/ably/channel-name.ts';

describe('the name of a channel', () => {
  test.each(['room', 'a:b', 'a b', '[meta]room', '[?rewind=1]room', '[]x', 'x[', 'x'.repeat(10)])(
    'can be %j',
    (name) => {
      expect(isValidChannel(name, 15)).toBe(true);
    },
  );

  test.each(['', ':a', ' a', '\na', '[', '[x', '[x]', '[x]:a', '[x][y]a', 'x'.repeat(16)])('cannot be %j', (name) => {
    expect(isValidChannel(name, 15)).toBe(false);
  });

  test('has at most as many characters as the limit', () => {
    expect(isValidChannel('x'.repeat(15), 15)).toBe(true);
  });
});
