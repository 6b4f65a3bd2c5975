import { expect, test } from 'vitest';
import { measureBundle } from '../../scripts/build/measure-bundle.ts';

const whole = await measureBundle("export * from './src/index.ts';");

test('the whole client, with openapi-fetch, is at most 5,000 bytes gzipped', () => {
  expect(whole.gzipped).toBeLessThanOrEqual(5000);
});

test.each(['publish', 'eventTypes', 'channelDelete'])('a program that uses %s alone pays less', async (call) => {
  const one = await measureBundle(`export { createClient, ${call} } from './src/calls.ts';`);
  expect(one.gzipped).toBeLessThan(whole.gzipped - 300);
});
