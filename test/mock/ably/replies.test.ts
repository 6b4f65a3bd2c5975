import { describe, expect, test } from 'vitest';
import { Replies } from '../../../src/mock/ably/replies.ts';

describe('numbered messages', () => {
  const error = { code: 40000, statusCode: 400, message: 'No.', href: '' };

  test('are each done once, and get the same reply when they come again', () => {
    const replies = new Replies();
    const done: string[] = [];
    const reply = (number: unknown, name: string) =>
      replies.reply(number, () => {
        done.push(name);
        return name === 'bad' ? { error } : { serials: [name] };
      });
    expect(reply(0, 'a')).toEqual({ action: 1, msgSerial: 0, count: 1, res: [{ serials: ['a'] }] });
    expect(reply(1, 'bad')).toEqual({ action: 2, msgSerial: 1, count: 1, error });
    expect(reply(0, 'again')).toEqual({ action: 1, msgSerial: 0, count: 1, res: [{ serials: ['a'] }] });
    expect(reply(1, 'again')).toMatchObject({ action: 2, error });
    expect(done).toEqual(['a', 'bad']);
    expect(reply(5, 'e')).toMatchObject({ msgSerial: 5 });
    // What was left out before is not made up for later.
    expect(reply(3, 'c')).toEqual({ action: 1, msgSerial: 3, count: 1 });
    expect(done).toEqual(['a', 'bad', 'e']);
  });

  test.each([undefined, null, '3', 1.5, {}])('with the number %j count as the first', (number) => {
    expect(new Replies().reply(number, () => ({ serials: [] }))).toMatchObject({ action: 1, msgSerial: 0 });
  });

  test('keep the replies of the newest 100', () => {
    const replies = new Replies();
    for (let number = 0; number <= 100; number += 1) replies.reply(number, () => ({ serials: [String(number)] }));
    const again = (number: number) => replies.reply(number, () => ({ serials: ['never'] }));
    expect(again(0)).toEqual({ action: 1, msgSerial: 0, count: 1 });
    expect(again(1)).toMatchObject({ res: [{ serials: ['1'] }] });
    expect(again(100)).toMatchObject({ res: [{ serials: ['100'] }] });
  });
});
