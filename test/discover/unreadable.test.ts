import { expect, test } from 'vitest';
import { discover } from '../../src/discover/discover.ts';
import type { ReadingLimits } from '../../src/discover/read-json.ts';
import { tellsAnything } from '../../src/discover/report.ts';
import { contract, serve, serveJson } from './service.ts';

/** Limits that a test reaches soon. */
const tight: ReadingLimits = { requestTime: 10_000, totalTime: 20_000, responseSize: 100_000 };

/** Responses that tell nothing about a capability, of a kind that breaks what reads them carelessly. */
const texts: Record<string, string> = {
  'an empty body': '',
  'a page for people': '<!doctype html><html><body>Sign in</body></html>',
  'broken JSON': '{"capabilities": [',
  null: 'null',
  'a number': '7',
  'a text': '"realtime.publish"',
  'an empty list': '[]',
  'an empty object': '{}',
  'a list of numbers': '[1, 2, 3]',
  'an envelope without data': '{"ok": true, "data": null, "error": null}',
  'an envelope that failed': '{"ok": false, "data": null, "error": {"code": "MAINTENANCE", "message": "No."}}',
  'names of the prototype':
    '{"__proto__": {"id": "realtime.publish"}, "constructor": [], "toString": {"hasOwnProperty": 1}}',
  'capabilities that are anything but objects':
    '{"realtime.publish": 7, "realtime.token.issue": [null], "realtime.event.types": "x"}',
  'a circle of references':
    '{"id": "realtime.publish", "parameters": {"$ref": "#/parameters"}, "errors": {"$ref": "#"}}',
  'references to nowhere':
    '{"id": "realtime.publish", "parameters": {"$ref": "#/__proto__/x"}, "errors": [{"$ref": "https://example.com"}]}',
  'fields of every wrong type':
    '{"id": "realtime.publish", "method": {"a": []}, "path": [[]], "parameters": 7, "errors": true, "responses": [null]}',
};

test.each(Object.entries(texts))('%s tells nothing, and does no harm', async (_title, text) => {
  const { url } = await serve((_request, response) => response.end(text));
  const report = await discover(url, contract, tight);
  expect(report.summary).toMatchObject({ agrees: 0, differs: 0 });
  expect(tellsAnything(report)).toBe(false);
});

test.each([
  ['a page for people', (end: (text: string) => void) => end('<html></html>'), /is not JSON but of no content type/],
  [
    'more than is read',
    (end: (text: string) => void) => end(`"${'x'.repeat(100_001)}"`),
    /is larger than 100,000 bytes/,
  ],
  ['a failure', (end: (text: string) => void) => end('{"ok":false,"error":{"code":"KEY_REVOKED"}}'), /KEY_REVOKED/],
])('%s is named as the reason', async (_title, respond, reason) => {
  const { url } = await serve((_request, response) => respond((text) => response.end(text)));
  const { unread } = await discover(url, contract, tight);
  expect(unread).toHaveLength(13);
  expect(unread[0]).toEqual({ url: `${url}/v1/discovery`, problem: expect.stringMatching(reason) });
});

test.each([401, 403, 404, 429, 500, 503])('status %i is named as the reason', async (status) => {
  const { url } = await serve((_request, response) => {
    response.writeHead(status, { 'Content-Type': 'application/json' });
    response.end('{"ok":false,"error":{"code":"SOME_CODE"}}');
  });
  const { unread } = await discover(url, contract, tight);
  expect(unread[0]?.problem).toBe(`responds with status ${status} and SOME_CODE`);
});

test('a service that never responds is left after the time for a request', async () => {
  const { url } = await serve(() => {});
  const { unread } = await discover(url, contract, { ...tight, requestTime: 50 });
  expect(unread[0]?.problem).toBe('takes longer than 0.05 seconds');
});

test('a service that sends a byte at a time is left after the time for all requests', async () => {
  const { url } = await serve((_request, response) => {
    const timer = setInterval(() => response.write(' '), 5);
    response.once('close', () => clearInterval(timer));
  });
  const { unread } = await discover(url, contract, { ...tight, totalTime: 100 });
  expect(unread).toHaveLength(13);
  expect(unread[0]?.problem).toContain('everything together took longer than 0.1 seconds');
});

test('a connection that breaks, and one that is refused, are named as the reason', async () => {
  const { url } = await serve((request) => request.socket.destroy());
  expect((await discover(url, contract, tight)).unread[0]?.problem).toMatch(/^cannot be reached: ./);
  const { unread } = await discover('http://127.0.0.1:1', contract, tight);
  expect(unread[0]?.problem).toMatch(/^cannot be reached: .*(ECONNREFUSED|bad port)/);
});

test('a circle of redirects ends, and a redirect is followed', async () => {
  const { url: circle } = await serve((request, response) => response.writeHead(302, { Location: request.url }).end());
  expect((await discover(circle, contract, tight)).unread[0]?.problem).toContain('redirect');
  const { url: target } = await serveJson((path) => (path === '/moved' ? [publish] : undefined));
  const { url } = await serve((_request, response) => response.writeHead(308, { Location: `${target}/moved` }).end());
  const report = await discover(url, contract, tight);
  expect(report.capabilities.find(({ capability }) => capability === 'realtime.publish')?.findings[0]).toMatchObject({
    verdict: 'agrees',
  });
});

const publish = { id: 'realtime.publish', method: 'POST', path: '/v1/realtime/publish' };

test('what is told beside unknown and malformed fields is read, and what is left out is not told', async () => {
  const { url } = await serveJson((path) =>
    path === '/v1/discovery'
      ? [
          null,
          7,
          { id: 7 },
          { ...publish, parameters: [null, 7, {}, { name: 'event', type: 'frob', required: 'perhaps' }], x: 1 },
        ]
      : undefined,
  );
  const { capabilities } = await discover(url, contract, tight);
  const findings = capabilities.find(({ capability }) => capability === 'realtime.publish')?.findings ?? [];
  expect(findings).toEqual(
    expect.arrayContaining([
      { fact: 'method', verdict: 'agrees', contract: 'POST', service: 'POST' },
      expect.objectContaining({
        fact: 'parameter event: type',
        verdict: 'not told',
        service: expect.stringMatching(/^frob /),
      }),
      expect.objectContaining({ fact: 'parameter event: required', verdict: 'not told' }),
      expect.objectContaining({ fact: 'errors', verdict: 'not told' }),
    ]),
  );
});

test('names that are special to JavaScript are names like others', async () => {
  const { url } = await serve((request, response) => {
    const parameters = '{"__proto__": "string", "constructor": "string", "hasOwnProperty": "int"}';
    response.end(
      request.url?.endsWith('/discovery') ? `[{"id": "realtime.event.types", "parameters": ${parameters}}]` : '{}',
    );
  });
  const { capabilities } = await discover(url, contract, tight);
  const facts = capabilities.flatMap(({ findings }) => findings).filter(({ verdict }) => verdict === 'differs');
  expect(facts.map(({ fact }) => fact)).toEqual(
    ['__proto__', 'constructor', 'hasOwnProperty'].map((name) => `parameter ${name}`),
  );
});

test('texts of the service cannot control the terminal, nor fill it', async () => {
  const path = `/v1/\u001b[2Jx\u009b31m\u202e${'y'.repeat(1_000)}\n`;
  const { url } = await serveJson((place) =>
    place.endsWith('/discovery') ? [{ ...publish, path: '/a', parameters: { [path]: 'string' } }] : undefined,
  );
  const report = await discover(url, contract, tight);
  const text = JSON.stringify(report);
  expect(report.summary.differs).toBeGreaterThan(1);
  expect(text).toContain('\\\\u{1b}[2Jx\\\\u{9b}31m\\\\u{202e}');
  expect(text).not.toMatch(/\p{Cc}|\u202e|y{400}/u);
});
