import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { findSignatureProblem } from '../../../../src/mock/pusher/api/verify-request.ts';

const app = { appId: '1', key: 'key', secret: 'secret' };
const now = 1_700_000_000_000;
const body = Buffer.from('{"name":"e"}');
const md5 = createHash('md5').update(body).digest('hex');

/** Signs a request as a server library does. */
function sign(
  changes: Record<string, string> = {},
  { path = '/apps/1/events', secret = app.secret } = {},
): Record<string, string> & { auth_signature: string } {
  const signed: Record<string, string> = {
    auth_key: app.key,
    auth_timestamp: String(now / 1_000),
    auth_version: '1.0',
    body_md5: md5,
    ...changes,
  };
  const text = Object.keys(signed)
    .sort()
    .map((name) => `${name}=${signed[name]}`)
    .join('&');
  const auth_signature = createHmac('sha256', secret).update(`POST\n${path}\n${text}`).digest('hex');
  return { ...signed, auth_signature };
}

const judge = (query: Record<string, string>, change: Partial<Parameters<typeof findSignatureProblem>[0]> = {}) =>
  findSignatureProblem(
    { method: 'POST', path: '/apps/1/events', query: new URLSearchParams(query), body, ...change },
    app,
    now,
  );

test('a signed request is taken, also with parameters of its own', () => {
  expect(judge(sign())).toBeUndefined();
  expect(judge(sign({ info: 'user_count', a: 'b' }))).toBeUndefined();
});

test.each([-600, 600])('one that is %i s off is taken, a second more is not', (seconds) => {
  const at = (offset: number) => sign({ auth_timestamp: String(now / 1_000 + offset) });
  expect(judge(at(seconds))).toBeUndefined();
  expect(judge(at(seconds + Math.sign(seconds)))).toMatch(/^auth_timestamp: /);
});

test.each([
  ['another version', sign({ auth_version: '2.0' }), /^auth_version: /],
  ['a time that is no number', sign({ auth_timestamp: 'now' }), /^auth_timestamp: /],
  ['an empty time', sign({ auth_timestamp: '' }), /^auth_timestamp: /],
  ['the MD5 of another body', sign({ body_md5: md5.replace(/^./, 'x') }), /^body_md5: /],
  ['a signature under another secret', sign({}, { secret: 'other' }), /^auth_signature: /],
  ['a signature of another path', sign({}, { path: '/apps/2/events' }), /^auth_signature: /],
  ['a parameter that was added', { ...sign(), info: 'user_count' }, /^auth_signature: /],
  ['a shorter signature', { ...sign(), auth_signature: sign().auth_signature.slice(1) }, /^auth_signature: /],
  ['an empty signature', { ...sign(), auth_signature: '' }, /^auth_signature: /],
])('a request with %s is refused', (_title, query, problem) => {
  expect(judge(query)).toMatch(problem);
});

test.each(['auth_version', 'auth_timestamp', 'body_md5', 'auth_signature'])('one without %s is refused', (name) => {
  const query: Record<string, string> = sign();
  delete query[name];
  expect(judge(query)).toMatch(new RegExp(`^${name}: `));
});

test('the method is signed too, and no body needs no MD5', () => {
  expect(judge(sign(), { method: 'GET' })).toMatch(/^auth_signature: /);
  expect(judge(sign({ body_md5: 'any' }), { body: Buffer.alloc(0) })).toBeUndefined();
});

test('a name in the path can be signed as it is or as it is sent', () => {
  const path = '/apps/1/channels/a%2Cb';
  expect(judge(sign({}, { path }), { path })).toBeUndefined();
  expect(judge(sign({}, { path: '/apps/1/channels/a,b' }), { path })).toBeUndefined();
  const malformed = '/apps/1/channels/%E0%A4%A';
  expect(judge(sign({}, { path: malformed }), { path: malformed })).toBeUndefined();
});
