import { describe, expect, test } from 'vitest';
import { showExchange } from '../../../src/mock/console/exchange.ts';
import { Projects } from '../../../src/mock/state/projects.ts';

/** What is shown of a call, of which only some is given. */
function show({ headers = {}, body = undefined as unknown, url = '/v1/realtime/publish', response = {} as object }) {
  const project = new Projects({ defaultKey: 'key' }).default;
  project.exchanges.add(7, {
    request: { method: 'POST', url, headers, body },
    response: { status: 200, headers: { 'Set-Cookie': 'a=b', 'X-Trace': 'abc' }, body: response } as never,
  });
  const shown = showExchange(project, 7);
  if (shown === undefined) throw new Error('The call is not remembered.');
  return { ...shown, credentials: project.credentials };
}

test('a call has its line, its headers and its body, and so has the response', () => {
  const shown = show({ headers: { 'x-a': '1' }, body: { channel: 'room' }, response: { ok: true } });
  expect(shown.request).toEqual({
    line: 'POST /v1/realtime/publish',
    headers: [['x-a', '1']],
    body: '{\n  "channel": "room"\n}',
  });
  expect(shown.response).toEqual({
    line: '200',
    headers: [
      ['Set-Cookie', '…'],
      ['X-Trace', 'abc'],
      ['Content-Type', 'application/json'],
    ],
    body: '{\n  "ok": true\n}',
  });
});

test('a call without a body has an empty one, and one that is forgotten is not shown', () => {
  expect(show({}).request.body).toBe('');
  expect(showExchange(new Projects({ defaultKey: 'key' }).default, 7)).toBeUndefined();
});

describe('a header', () => {
  test.each([
    ['cookie', 'session=c00kie', '…'],
    ['Set-Cookie', 'session=c00kie', '…'],
    ['proxy-authorization', 'Basic abc', '…'],
    ['X-API-Key', 'abcdef', '…'],
    ['authorization', 'Bearer ifr_pk_proj_0123456789abcdef0123456789abcdef', 'Bearer ifr_pk_proj_…cdef'],
    ['Authorization', 'bearer   ifr_pk_proj_0123456789abcdef0123456789abcdef', 'bearer ifr_pk_proj_…cdef'],
    ['authorization', 'Basic dXNlcjpwYXNz', 'Basic …'],
    ['authorization', 'XBearer ifr_pk_proj_0123456789abcdef', 'XBearer …'],
    ['authorization', 'BearerX ifr_pk_proj_0123456789abcdef', 'BearerX …'],
    ['authorization', 'Digest user="ada", nonce="abc"', '…'],
    ['authorization', 'no-scheme-0123456789', '…'],
    ['x-trace', 'the key is ifr_pk_proj_0123456789abcdef', 'the key is ifr_pk_proj_…'],
    ['content-type', 'application/json', 'application/json'],
  ])('%s: %s is shown as %s', (name, value, shown) => {
    expect(show({ headers: { [name]: value } }).request.headers).toEqual([[name, shown]]);
  });
});

describe('a body', () => {
  test.each([
    'token',
    'token_or_jti',
    'auth',
    'mac',
    'secret',
    'password',
    'authorization',
    'cookie',
    'api_key',
    'apikey',
    'access_token',
    'Password',
  ])('hides the field %s, whether it is a text or a number', (name) => {
    for (const value of ['hunter2', 1_234]) {
      const { request, response } = show({ body: { a: [{ [name]: value }] }, response: { data: { [name]: value } } });
      for (const { body } of [request, response]) expect(body).toContain(`"${name}": "…"`);
    }
    const { request } = show({ body: { [name]: { inner: 'kept' } } });
    expect(request.body).toContain('"inner": "kept"');
  });

  test('shows other fields as they are', () => {
    const body = { number: 7, flag: true, none: null, list: ['a'], tokens: 'b' };
    expect(JSON.parse(show({ body }).request.body)).toEqual(body);
  });

  test("hides the project's credentials wherever they are", () => {
    const { credentials } = show({});
    const secrets = [
      credentials.pusher.secret,
      credentials.ably,
      credentials.ably.split(':')[1] as string,
      credentials.liveblocks,
    ];
    for (const secret of secrets) {
      const shown = show({ body: { text: `a ${secret} b` }, url: `/x?y=${secret}`, headers: { 'x-a': secret } });
      expect(JSON.stringify(shown.request)).not.toContain(secret);
      expect(shown.request.body).toContain('a … b');
    }
  });

  test('is shown up to 20,000 characters', () => {
    const most = 'x'.repeat(20_000 - 2);
    expect(show({ body: most }).request.body).toBe(`"${most}"`);
    expect(show({ body: `${most}x` }).request.body).toBe(`"${most}x…`);
  });
});
