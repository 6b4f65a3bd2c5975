import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { adminPaths } from '../../../src/mock/console/admin.ts';
import { findForeignOrigin } from '../../../src/mock/console/same-origin.ts';

interface Asked {
  method?: string;
  url?: string;
  host?: string;
  origin?: string;
  site?: string;
  mode?: string;
  publicUrl?: string;
}

/** What a request to the console is refused with. */
function judge({ method = 'GET', url = '/console/updates', host = 'localhost:4010', publicUrl, ...asked }: Asked) {
  const { origin, site, mode } = asked;
  const headers = { host, origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode };
  const socket = { remoteAddress: '127.0.0.1', localAddress: '127.0.0.1', localPort: 4010 };
  return findForeignOrigin({ method, url, headers, socket } as unknown as IncomingMessage, publicUrl);
}

const publicUrl = 'https://mock.example/base';
const own = 'http://localhost:4010';

test.each<[string, Asked]>([
  ['a program on this machine', {}],
  ['a browser at the address of this machine', { host: '127.0.0.1:4010' }],
  ['a browser at a numeric address', { host: '192.168.1.7:4010' }],
  ['a browser at an address of IPv6', { host: '[2001:db8::1]:4010' }],
  ['a browser at the public address', { host: 'mock.example', origin: 'https://mock.example', publicUrl }],
  ['a browser at this machine in spite of a public address', { origin: own, publicUrl }],
  ['the page itself', { method: 'POST', origin: own, site: 'same-origin' }],
  ['the address line of a browser', { site: 'none' }],
  ['a link on another site', { site: 'cross-site', mode: 'navigate' }],
  ['a script that resets', { method: 'POST', url: adminPaths.reset }],
])('%s is let in', (_title, asked) => {
  expect(judge(asked)).toBeUndefined();
});

const elsewhere = /can be opened only at localhost/;
const otherPage = /accepts requests only from its own page/;
const noOrigin = /needs the header Origin/;

test.each<[string, Asked, RegExp]>([
  ['a name that may resolve to this machine', { host: 'attacker.example:4010' }, elsewhere],
  ['another name than the public one', { host: 'attacker.example', publicUrl }, elsewhere],
  ['no name', { host: '' }, elsewhere],
  ['an address with more before it', { host: '1[::2]:4010' }, elsewhere],
  ['an address with more behind it', { host: '[1::]2' }, elsewhere],
  ['another origin', { origin: 'https://attacker.example' }, otherPage],
  ['another port of this machine', { origin: 'http://localhost:3000' }, otherPage],
  ['an image on another site', { site: 'cross-site', mode: 'no-cors' }, otherPage],
  ['another name of the same site', { site: 'same-site', mode: 'cors' }, otherPage],
  ['a form on another site', { method: 'POST', origin: own, site: 'cross-site', mode: 'navigate' }, otherPage],
  ['a call without an origin', { method: 'POST', url: '/console/call/publish' }, noOrigin],
  ['a call that only ends like a reset', { method: 'POST', url: `/x${adminPaths.reset}` }, noOrigin],
  ['a page that hides its origin', { method: 'POST', url: adminPaths.reset, site: 'same-origin' }, noOrigin],
])('%s is not', (_title, asked, reason) => {
  expect(judge(asked)).toMatch(reason);
});
