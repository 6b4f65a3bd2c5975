import { describe, expect, test } from 'vitest';
import {
  createFingerprint,
  deriveCredentials,
  maskKey,
  readVendorCredentials,
} from '../../../src/mock/state/credentials.ts';

test.each([
  ['ifr_pk_proj_mock', 'ifr_pk_proj_mock'],
  ['key-of-no-value', 'key-of-no-value'],
  ['one', 'one'],
  ['ifr_pk_proj_0123456789abcdef0123456789abcdef', 'ifr_pk_proj_…cdef'],
  ['ifr_pk_proj_short', 'ifr_pk_proj_…'],
  ['a-key-of-another-form-that-is-rather-long-8888', '…8888'],
  ['twenty-one-characters', '…'],
  ['exactly-20-characters', '…'],
  ['a-key-of-20-letters-', 'a-key-of-20-letters-'],
  ['ifr_pk_x', 'ifr_pk_…'],
  ['ifr_pk_4711', 'ifr_pk_…'],
  ['x-ifr_pk_proj_0123456789', '…'],
  ['a-key-that-has-forty-characters-in-it-40', '…'],
  ['a-key-that-has-forty-one-characters-in-41', '…n-41'],
])('the key %s is shown as %s', (key, shown) => {
  expect(maskKey(key)).toBe(shown);
});

test("the credentials of a project are the same each time, of the vendors' form, and those of no other", () => {
  const one = deriveCredentials('one');
  expect(deriveCredentials('one')).toEqual(one);
  expect(one).toEqual({
    pusher: {
      appId: expect.stringMatching(/^\d{1,7}$/),
      key: expect.stringMatching(/^[\da-f]{20}$/),
      secret: expect.stringMatching(/^[\da-f]{20}$/),
    },
    ably: expect.stringMatching(/^[\da-f]{6}\.[\da-f]{6}:[\da-f]{43}$/),
    liveblocks: expect.stringMatching(/^sk_mock_[\da-f]{40}$/),
    tokens: expect.any(Buffer),
  });
  const texts = ({ pusher, ably, liveblocks, tokens }: typeof one) => [
    ...Object.values(pusher),
    ...ably.split(/[.:]/),
    liveblocks,
    tokens.toString('hex'),
  ];
  const all = [...texts(one), ...texts(deriveCredentials('two'))];
  expect(new Set(all).size).toBe(all.length);
});

test('a fingerprint names a project in eight characters that do not tell its key', () => {
  expect(createFingerprint('one')).toMatch(/^[\da-f]{8}$/);
  expect(createFingerprint('one')).toBe(createFingerprint('one'));
  expect(createFingerprint('one')).not.toBe(createFingerprint('two'));
});

describe('the credentials of vendors', () => {
  const pusher = { PUSHER_APP_ID: '1', PUSHER_KEY: 'key', PUSHER_SECRET: 'secret' };

  test('are read from the environment, each vendor alone or all', () => {
    expect(readVendorCredentials({})).toEqual({});
    expect(readVendorCredentials({ PUSHER_APP_ID: '', ABLY_API_KEY: '', LIVEBLOCKS_SECRET_KEY: '' })).toEqual({});
    const found = { pusher: { appId: '1', key: 'key', secret: 'secret' } };
    expect(readVendorCredentials(pusher)).toEqual(found);
    const others = { ABLY_API_KEY: 'my-app_1.key-2_x:a:b', LIVEBLOCKS_SECRET_KEY: 'sk_1' };
    expect(readVendorCredentials(others)).toEqual({ ably: others.ABLY_API_KEY, liveblocks: 'sk_1' });
    expect(readVendorCredentials({ ...pusher, ...others })).toMatchObject(found);
  });

  test.each(Object.keys(pusher))('those of Pusher are refused without %s', (missing) => {
    expect(() => readVendorCredentials({ ...pusher, [missing]: undefined })).toThrow(/have to be set together/);
    const alone = { [missing]: 'x' };
    expect(() => readVendorCredentials(alone)).toThrow(/have to be set together/);
  });

  test.each([
    'key',
    'app.key',
    'app.key:',
    'app:secret',
    '.key:secret',
    'app.:secret',
    'x app.key:secret',
    'app.key:a\nb',
  ])('the Ably key %j is refused', (key) => {
    expect(() => readVendorCredentials({ ABLY_API_KEY: key })).toThrow(/app\.key:secret/);
  });
});
