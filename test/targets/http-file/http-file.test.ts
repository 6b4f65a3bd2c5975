import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { servePrismMock } from '../../../scripts/prism/serve.ts';
import { generatedRoot, projectRoot } from '../../../scripts/shared/paths.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { judgeAnswer } from '../../contract/validate.ts';
import { recordEvidence } from '../../support/evidence.ts';

const execute = promisify(execFile);
const document = await bundleContract();
const operations = listOperations(document);
const text = await readFile(`${generatedRoot}http/realtime.http`, 'utf8');

interface Sent {
  name: string;
  title: string;
  response: { statusCode: number; headers: Record<string, string>; body: string };
}

/** Sends every request of the file with httpyac, in a folder of its own and with nothing changed but the host. */
async function sendAll(url: string, key: string): Promise<Sent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'http-file-'));
  try {
    await cp(`${generatedRoot}http`, folder, { recursive: true });
    await writeFile(join(folder, 'realtime.http'), text.replace(/^@host = .*$/m, `@host = ${url}`));
    const { stdout } = await execute(
      `${projectRoot}node_modules/.bin/httpyac`,
      ['send', 'realtime.http', '--all', '--json'],
      {
        cwd: folder,
        env: { ...process.env, INFRAI_API_KEY: key },
        timeout: 60_000,
        maxBuffer: 16 * 1024 * 1024,
      },
    );
    return JSON.parse(stdout).requests;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const anyPort = { host: '127.0.0.1', port: 0 };
const mocks = [
  { name: 'the Prism mock', serve: () => servePrismMock(anyPort, () => {}) },
  { name: 'the live mock', serve: () => serveLiveMock(anyPort, {}, {}) },
];

describe.each(mocks)('sent by httpyac to $name', ({ serve }) => {
  let mock: Listening;
  let sent: Sent[];
  beforeAll(async () => {
    mock = await serve();
    sent = await sendAll(mock.url, 'any-key');
  });
  afterAll(() => mock?.close());

  test.each(operations)('$capability is answered as the contract says', async (operation) => {
    const requests = sent.filter(({ name }) => name === operation.operationId);
    expect(requests.map(({ title, response }) => [title, response.statusCode])).toEqual([[operation.summary, 200]]);
    for (const { response } of requests) {
      const { statusCode: status, headers, body } = response;
      expect(judgeAnswer(operation, new Response(body, { status, headers }), JSON.parse(body))).toEqual([]);
    }
    await recordEvidence('http-file', operation.capability);
  });

  test('the key comes from the environment: without it each request is refused', async () => {
    const refused = await sendAll(mock.url, '');
    expect(refused.map(({ response }) => response.statusCode)).toEqual(operations.map(() => 401));
  });
});

test('what deletes stands last', () => {
  const methods = [...text.matchAll(/^(GET|POST|DELETE) /gm)].map(([, method]) => method);
  expect(methods).toHaveLength(operations.length);
  expect(methods.slice(0, -1)).not.toContain('DELETE');
  expect(methods.at(-1)).toBe('DELETE');
});

test('only the syntax that the editors share is used, and no key is written', () => {
  for (const block of text.split(/^### /m).slice(1)) {
    const [head = '', body] = block.trimEnd().split('\n\n');
    const [, ...lines] = head.split('\n');
    for (const line of lines)
      expect(line).toMatch(/^(# @name \w+|#( (?!@).*)?|(GET|POST|DELETE) \{\{host\}\}\/\S+|[\w-]+: .+)$/);
    if (body !== undefined) expect(() => JSON.parse(body)).not.toThrow();
  }
  const [preamble = ''] = text.split(/^### /m);
  for (const line of preamble.trim().split('\n')) expect(line).toMatch(/^(#.*|@\w+ = .+|)$/);
  expect(text).not.toMatch(/ifr_pk_proj_\w|any-key/);
});

test('JetBrains finds host and key in its environments, production without a key', async () => {
  const environments = JSON.parse(await readFile(`${generatedRoot}http/http-client.env.json`, 'utf8'));
  expect(
    Object.values(environments)
      .map((item) => (item as { host: string }).host)
      .sort(),
  ).toEqual(document.servers.map(({ url }) => url).sort());
  expect(Object.keys(environments.production)).toEqual(['host']);
});
