import { expect, test } from 'vitest';
import { toJson } from '../../../src/mock/realtime/event.ts';

test.each([
  ['bytes as base64', new Uint8Array([0, 255, 16]), 'AP8Q'],
  ['what is absent as null', undefined, null],
  ['null', null, null],
  ['an object as it is', { a: 0 }, { a: 0 }],
  ['an empty text as it is', '', ''],
])('data is shown as JSON: %s', (_, data, shown) => {
  expect(toJson(data)).toEqual(shown);
});
