import { expect, onTestFinished, test } from 'vitest';
import { checkOptions } from '../../src/testing/check-options.ts';
import { readDisturbances } from '../../src/testing/read-disturbances.ts';
import { startMock } from '../../src/testing.ts';

const ports = 'Give 0 to 65535.';
const keys = 'Give a text of printable ASCII without spaces.';

test.each<[string, unknown, string]>([
  ['port', -1, `-1. ${ports}`],
  ['port', 65_536, `65536. ${ports}`],
  ['port', 80.5, `80.5. ${ports}`],
  ['port', '80', `'80'. ${ports}`],
  ['port', Number.NaN, `NaN. ${ports}`],
  ['host', 7, '7. Give an address, such as 127.0.0.1.'],
  ['host', null, 'null. Give an address, such as 127.0.0.1.'],
  ['projectKey', '', `''. ${keys}`],
  ['projectKey', 'two words', `'two words'. ${keys}`],
  ['projectKey', 'ключ', `'ключ'. ${keys}`],
  ['projectKey', 12, `12. ${keys}`],
  ['lenient', 'yes', "'yes'. Give true or false."],
  ['log', 'xml', "'xml'. Give text, json or none."],
  ['log', true, 'true. Give text, json or none.'],
])('the option %s refuses %j with what to give instead', async (name, value, message) => {
  await expect(startMock({ [name]: value })).rejects.toThrow(new RangeError(`startMock: ${name} is ${message}`));
});

test.each(['latency', 'toString', '__proto__'])(
  'an option that is not known is refused with those that are: %s',
  (name) => {
    expect(() => checkOptions(JSON.parse(`{"${name}": 1}`))).toThrow(
      new RangeError(
        `startMock: ${name} is unknown. The options are: port, host, projectKey, seed, disturb, lenient, log.`,
      ),
    );
  },
);

test.each<[string, unknown]>([
  ['port', 0],
  ['port', 1],
  ['port', 65_535],
  ['host', '::1'],
  ['projectKey', 'a'],
  ['projectKey', '!~'],
  ['seed', {}],
  ['disturb', {}],
  ['lenient', true],
  ['lenient', false],
  ['log', 'text'],
  ['log', 'json'],
  ['log', 'none'],
  // As if it was not given.
  ['port', undefined],
  ['log', undefined],
])('the option %s takes %j', (name, value) => {
  expect(() => checkOptions({ [name]: value })).not.toThrow();
});

test('the port, the address and the key are those that were given', async () => {
  const first = await startMock({ host: 'localhost', projectKey: 'my-key', log: 'none' });
  onTestFinished(() => first.close());
  expect(first.url).toMatch(/^http:\/\/localhost:\d+$/);
  expect(first.credentials.projectKey).toBe('my-key');
  const { port } = new URL(first.url);
  await expect(startMock({ host: 'localhost', port: Number(port) })).rejects.toThrow(port);
});

test.each([
  [{}, {}],
  [{ latency: 300 }, { latency: { least: 300, most: 300 } }],
  [{ latency: 0 }, { latency: { least: 0, most: 0 } }],
  [{ latency: { least: 0, most: 800 } }, { latency: { least: 0, most: 800 } }],
  [{ rateLimit: { calls: 1 } }, { rateLimit: { calls: 1, period: 1_000 } }],
  [{ rateLimit: { calls: 100, period: 1 } }, { rateLimit: { calls: 100, period: 1 } }],
  [{ failRate: 0 }, { failRate: 0 }],
  [{ failRate: 1 }, { failRate: 1 }],
])('%j disturbs as it says', (options, disturbances) => {
  expect(readDisturbances(options)).toEqual(disturbances);
});

const times = 'Give milliseconds from 0, or { least, most }.';
const calls = 'Give { calls, period } with at least 1 call and a period above 0 milliseconds.';

test.each<[object, string]>([
  [{ latency: -1 }, `latency is -1. ${times}`],
  [{ latency: Number.POSITIVE_INFINITY }, `latency is Infinity. ${times}`],
  [{ latency: { least: 5, most: 4 } }, `latency is { least: 5, most: 4 }. ${times}`],
  [{ latency: { least: -1, most: 4 } }, `latency is { least: -1, most: 4 }. ${times}`],
  [{ latency: { most: 4 } }, `latency is { most: 4 }. ${times}`],
  [{ latency: 'slow' }, `latency is 'slow'. ${times}`],
  [{ rateLimit: { calls: 0.5 } }, `rateLimit is { calls: 0.5 }. ${calls}`],
  [{ rateLimit: { period: 1 } }, `rateLimit is { period: 1 }. ${calls}`],
  [{ rateLimit: { calls: 1, period: 0 } }, `rateLimit is { calls: 1, period: 0 }. ${calls}`],
  [{ rateLimit: 5 }, `rateLimit is 5. ${calls}`],
  [{ failRate: -0.1 }, 'failRate is -0.1. Give a number from 0 to 1.'],
  [{ failRate: 1.1 }, 'failRate is 1.1. Give a number from 0 to 1.'],
  [{ failRate: Number.NaN }, 'failRate is NaN. Give a number from 0 to 1.'],
])('the disturbance %o is refused with what to give instead', (options, message) => {
  expect(() => readDisturbances(options)).toThrow(new RangeError(`disturb: ${message}`));
});
