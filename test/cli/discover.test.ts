import { expect, test, vi } from 'vitest';
import { copyContract, serve, serveJson } from '../discover/service.ts';
import { shapes } from '../discover/shapes.ts';
import { runHere } from '../support/run-here.ts';

const secretKey = 'ifr_pk_proj_never_sent';

function run(...parameters: string[]) {
  vi.stubEnv('INFRAI_API_KEY', secretKey);
  return runHere('discover', ...parameters);
}

/** Serves the contract, changed or not, as the service would describe itself. */
function serveDescription(change: (truth: ReturnType<typeof copyContract>) => void = () => {}) {
  const truth = copyContract();
  change(truth);
  const { list, pages } = shapes[0]?.describe(truth) ?? { list: undefined };
  return serveJson((path) => (path === '/v1/discovery' ? list : pages?.get(path.replace('/v1/discovery/', ''))));
}

test('where everything agrees the exit code is 0, and the table says what agrees and what is not told', async () => {
  const { url, requests } = await serveDescription();
  const { code, output } = await run('--base-url', `${url}/v1/`);
  expect(code).toBe(0);
  expect(output).toMatch(/^capability +result +fact +contract +service$/m);
  expect(output).toMatch(/^realtime\.publish +agrees +method +POST +POST$/m);
  expect(output).toMatch(/^realtime\.publish +not told +statuses +200, 400/m);
  expect(output).toMatch(/^\d{3} facts agree, 0 differ, \d+ are not told\. /m);
  expect(requests.map((request) => request.url)).toContain('/v1/discovery/realtime.channel.get');
  expect(requests).toHaveLength(13);
});

test('where something differs the exit code is 1, and the JSON says what', async () => {
  const { url } = await serveDescription((truth) => {
    Object.assign(truth.components.schemas?.TokenIssueRequest ?? {}, { required: ['client_id'] });
  });
  const { code, output } = await run('--base-url', url, '--json');
  expect(code).toBe(1);
  const report = JSON.parse(output);
  expect(report.summary.differs).toBe(1);
  const [issue] = report.capabilities;
  expect(issue.capability).toBe('realtime.token.issue');
  expect(issue.findings).toContainEqual({
    fact: 'parameter client_id: required',
    verdict: 'differs',
    contract: 'optional',
    service: 'required',
  });
});

test('it sends no key, also not where it is redirected', async () => {
  const { url: target, requests: redirected } = await serveDescription();
  const { url, requests } = await serve((request, response) => {
    response.writeHead(302, { Location: `${target}${request.url}` }).end();
  });
  expect((await run('--base-url', url)).code).toBe(0);
  expect(redirected).toHaveLength(13);
  for (const { headers, url: path } of [...requests, ...redirected]) {
    expect(headers).not.toHaveProperty('authorization');
    expect(JSON.stringify([headers, path])).not.toContain(secretKey);
  }
});

test.each([[[]], [['--json']]])('without a service the exit code is 2, and a line says why: %j', async (options) => {
  const { url } = await serve((request) => request.socket.destroy());
  const { code, output } = await run('--base-url', url, ...options);
  expect(code).toBe(2);
  expect(output).toMatch(/^Nothing could be read: http\S+\/v1\/discovery cannot be reached: .*--base-url/m);
  if (options.length === 0) expect(output.trim().split('\n')).toHaveLength(1);
  else expect(JSON.parse(output.slice(0, output.lastIndexOf('}') + 1)).unread).toHaveLength(13);
});

test('of several addresses that cannot be reached, the others are counted', async () => {
  const { url } = await serve((request) => request.socket.destroy());
  const { output } = await run('--base-url', url);
  expect(output).toContain(' The same or similar holds for 12 more addresses. Check --base-url and the network.\n');
});

test('of one address that cannot be read, no others are counted', async () => {
  const { url } = await serveJson((path) => (path === '/v1/discovery' ? undefined : {}));
  const { code, output } = await run('--base-url', url);
  expect([code, output]).toEqual([
    2,
    `Nothing could be read: ${url}/v1/discovery responds with status 404. Check --base-url and the network.\n`,
  ]);
});

test('a path that has /v1 in it is called as it is', async () => {
  const { url, requests } = await serveJson(() => undefined);
  await run('--base-url', `${url}/v1/gateway`);
  expect(requests[0]?.url).toBe('/v1/gateway/v1/discovery');
});

test('JSON that tells nothing is no agreement', async () => {
  const { url } = await serveJson(() => ({ hello: 'world' }));
  const { code, output } = await run('--base-url', url);
  expect([code, output.trim()]).toEqual([
    2,
    `${url}/v1/discovery tells nothing about the capabilities of the contract.`,
  ]);
});

test.each([
  [['--base-url', 'nowhere'], /--base-url nowhere.*https:/],
  [['--base-url', 'ftp://example.com'], /--base-url ftp:.*https:/],
  [['--base-url', 'https://user:secret@example.com'], /^--base-url: must have only a host and a path/],
  [['--base-url', 'https://example.com/?key=secret'], /^--base-url: must have only a host and a path/],
  [['--base-url'], /'--base-url <value>' argument missing/],
  [['--key', 'x'], /'--key'.*--base-url, --json/],
])('%j is refused in a line, with exit code 2', async (parameters, message) => {
  const { code, output } = await run(...parameters);
  expect(code).toBe(2);
  expect(output.trim().split('\n')).toEqual([expect.stringMatching(message)]);
  expect(output).not.toContain('secret');
});
