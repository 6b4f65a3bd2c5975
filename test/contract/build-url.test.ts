import { describe, expect, test } from 'vitest';
import { readRequest, toFetch, UserMistake } from '../../scripts/docs/browser/console-request.ts';
import { en } from '../../scripts/docs/strings/en.ts';
import { buildQuery, buildUrl, trimBaseUrl } from '../../src/contract/build-url.ts';
import { listExampleRequests } from '../../src/contract/example-requests.ts';
import type { Operation } from '../../src/contract/operations.ts';

const path = '/v1/channel/{channel}/member/{member}';
const refuse = (reason: string, name: string) => new RangeError(`${name}: ${reason}`);

describe('a path', () => {
  test('is filled with percent-encoded names, and the other parameters are left', () => {
    const parameters = { channel: 'équipe/salle 42?#', member: '%2e%2e', limit: 3 };
    expect(buildUrl('https://api.example', path, parameters, refuse)).toEqual({
      url: 'https://api.example/v1/channel/%C3%A9quipe%2Fsalle%2042%3F%23/member/%252e%252e',
      rest: { limit: 3 },
    });
    expect(parameters).toHaveProperty('channel');
  });

  test.each([
    ['...', '...'],
    ['a..', 'a..'],
    ['😀', '%F0%9F%98%80'],
    ['//', '%2F%2F'],
    ['$&', '%24%26'],
    ['{member}', '%7Bmember%7D'],
  ])('takes the name %s', (channel, written) => {
    expect(buildUrl('', path, { channel, member: 'me' }, refuse).url).toBe(`/v1/channel/${written}/member/me`);
  });

  test.each([undefined, null, '', '.', '..', '\ud800', 'a\udc00b'])('does not take the name %o', (member) => {
    const error = new RangeError(`member: member is "${member ?? ''}", which cannot be part of a path.`);
    expect(() => buildUrl('', path, { channel: 'room-42', member }, refuse)).toThrow(error);
  });
});

test('a base address keeps its path, and loses the slashes at its end', () => {
  const ends = ['', '/', '//', '/v1', '/v1/'];
  for (const base of ends.map((end) => `https://api.example/gateway${end}`)) {
    expect(buildUrl(trimBaseUrl(base), '/v1/publish', {}, refuse).url).toBe('https://api.example/gateway/v1/publish');
  }
});

test('a query has every value that is given, percent-encoded', () => {
  const values = { first: 'a b&c', absent: undefined, no: null, zero: 0, is: false, last: '' };
  expect(buildQuery(values)).toBe('?first=a%20b%26c&zero=0&is=false&last=');
  expect(buildQuery({ absent: undefined })).toBe('');
  expect(() => buildQuery({ name: '\ud800' })).toThrow(URIError);
});

test("an example's name that cannot be part of a path fails by the name of the example", () => {
  const schema = { type: 'string' };
  const operation = {
    path: '/v1/channel/{channel}',
    capability: 'realtime.channel.get',
    parameters: [{ name: 'channel', in: 'path', required: true, schema, examples: { climbing: { value: '..' } } }],
    responses: {},
  } as unknown as Operation;
  expect(() => listExampleRequests(operation)).toThrow('The example climbing of realtime.channel.get has no path');
});

describe('the form of the docs', () => {
  const call = { method: 'DELETE', path: '/v1/channel/{channel}' };
  const send = (channel: string, address = 'http://127.0.0.1:4010') =>
    toFetch(call, readRequest(call, { address, 'path:channel': channel, 'query:limit': '' }, en.tryIt)).address;

  test('builds the same address as the client', () => {
    expect(send('a/b', 'http://127.0.0.1:4010//')).toBe('http://127.0.0.1:4010/v1/channel/a%2Fb');
  });

  test.each(['', '.', '..'])('tells the reader that "%s" cannot be part of a path', (channel) => {
    expect(() => send(channel)).toThrow(UserMistake);
    expect(() => send(channel)).toThrow(`channel is “${channel}”`);
  });
});
