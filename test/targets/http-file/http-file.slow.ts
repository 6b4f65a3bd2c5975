import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { servePrismMock } from '../../../scripts/prism/serve.ts';
import { installPackages } from '../../../scripts/shared/install-packages.ts';
import { generatedRoot } from '../../../scripts/shared/paths.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { judgeAnswer } from '../../contract/validate.ts';
import { recordEvidence } from '../../support/evidence.ts';

const execute = promisify(execFile);
const operations = listOperations(await bundleContract());
const httpyac = (await installPackages('test/targets/http-file/packages')).command('httpyac');

interface Sent {
  name: string;
  title: string;
  response: { statusCode: number; headers: Record<string, string>; body: string };
  testResults?: { message: string; status: string }[];
}

/** Sends every request of a file with httpyac, in a folder of its own and with nothing changed but the host. */
async function sendAll(url: string, key: string, file = 'realtime.http'): Promise<Sent[]> {
  const folder = await mkdtemp(join(tmpdir(), 'http-file-'));
  try {
    await cp(`${generatedRoot}http`, folder, { recursive: true });
    const text = await readFile(join(folder, file), 'utf8');
    await writeFile(join(folder, file), text.replace(/^@host = .*$/m, `@host = ${url}`));
    const { stdout } = await execute(process.execPath, [httpyac, 'send', file, '--all', '--json'], {
      cwd: folder,
      env: { ...process.env, INFRAI_API_KEY: key },
      timeout: 60_000,
      maxBuffer: 16 * 1024 * 1024,
      // A check that fails makes it end with 1.
    }).catch((error: { stdout: string }) => error);
    return JSON.parse(stdout).requests;
  } finally {
    await rm(folder, { recursive: true });
  }
}

const anyPort = { host: '127.0.0.1', port: 0 };
const mocks = [
  { name: 'the Prism mock', serve: () => servePrismMock(anyPort) },
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

  test('the file with checks passes, and fails without a key', async () => {
    const listResults = (requests: Sent[]) =>
      requests.map(({ testResults = [] }) => testResults.map(({ message, status }) => `${message}: ${status}`));
    const fresh = await serve();
    const passed = await sendAll(fresh.url, 'any-key', 'realtime.test.http');
    await fresh.close();
    expect(listResults(passed).sort()).toEqual(
      operations.map(({ capability }) => [`${capability} succeeds: SUCCESS`]).sort(),
    );
    const failed = await sendAll(mock.url, '', 'realtime.test.http');
    for (const results of listResults(failed)) expect(results.join()).toMatch(/FAILED|ERROR/);
  });

  test('the key comes from the environment: without it each request is refused', async () => {
    const refused = await sendAll(mock.url, '');
    expect(refused.map(({ response }) => response.statusCode)).toEqual(operations.map(() => 401));
  });
});
