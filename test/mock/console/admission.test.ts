import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createConsoleCode, mayOpenConsole, writeCodeCookie } from '../../../src/mock/console/admission.ts';

const code = '0123456789abcdef'.repeat(2);
const other = 'f'.repeat(32);
const cookie = writeCodeCookie(code).split(';')[0] as string;

/** Whether a request may see the console. */
function judge(headers: Record<string, string>, { query = {}, from = '203.0.113.7' } = {}): boolean {
  const request = { headers, socket: { remoteAddress: from } } as unknown as IncomingMessage;
  return mayOpenConsole(request, new URLSearchParams(query), code);
}

test('a request from this machine may see the console', () => {
  for (const from of ['127.0.0.1', '::1', '::ffff:127.0.0.1']) expect(judge({}, { from }), from).toBe(true);
  for (const from of ['203.0.113.7', '::ffff:203.0.113.7', '::2']) expect(judge({}, { from }), from).toBe(false);
});

test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'])(
  'a request that a proxy on this machine passes on, as its header %s tells, needs the code',
  (name) => {
    for (const value of ['127.0.0.1', '']) expect(judge({ [name]: value }, { from: '127.0.0.1' })).toBe(false);
    expect(judge({ [name]: 'x' }, { from: '127.0.0.1', query: { code } })).toBe(true);
  },
);

test('the code lets a browser in: in the address, or in the cookie that it is given, among others', () => {
  expect(judge({}, { query: { code } })).toBe(true);
  for (const cookies of [cookie, `a=b; ${cookie}`, `a=b;${cookie}; c=d`]) {
    expect(judge({ cookie: cookies }), cookies).toBe(true);
  }
});

const name = cookie.split('=')[0];
test.each([
  ['no code', {}, ''],
  ['an empty code', { code: '' }, `${name}=`],
  ['the beginning of the code', { code: code.slice(0, -1) }, cookie.slice(0, -1)],
  ['more than the code', { code: `${code}0` }, `${cookie}0`],
  ['another code', { code: other }, `${name}=${other}`],
  ['a cookie whose name only ends like this one', {}, `other-${cookie}`],
  ['a cookie that has this one as its value', {}, `a=${cookie}`],
  ['a parameter of another name', { kode: code }, `kode=${code}`],
])('%s does not', (_title, query, cookies) => {
  expect(judge({ cookie: cookies }, { query })).toBe(false);
});

test('a code cannot be guessed, and its cookie is for this site and not for scripts', () => {
  const created = createConsoleCode();
  expect(created).toMatch(/^[\da-f]{32}$/);
  expect(createConsoleCode()).not.toBe(created);
  const parts = writeCodeCookie(created).split('; ');
  expect(parts).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Strict']));
});
