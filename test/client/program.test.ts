import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { compileSnippet } from '../support/snippets/compile.ts';
import { fail, startServer, succeed, type TestServer } from './server.ts';

const run = promisify(execFile);

let folder: string;
let server: TestServer | undefined;
beforeEach(async () => {
  // Inside the project, so that the program finds the packages.
  await mkdir(`${projectRoot}build`, { recursive: true });
  folder = await mkdtemp(`${projectRoot}build/program-`);
});
afterEach(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs a program, and fails when it does not end by itself. Its calls may take far longer than it has. */
async function runProgram(url: string, code: string): Promise<string> {
  const file = join(folder, 'main.mjs');
  const settings = `{ apiKey: 'any-key', baseUrl: '${url}', timeout: 100_000, maxRetries: 1 }`;
  const start = `import { createRealtime } from 'infrai-realtime';\nconst realtime = createRealtime(${settings});\n`;
  await compileSnippet(start + code, file);
  const { stdout } = await run(process.execPath, [file], { timeout: 20_000 });
  return stdout.trim();
}

test('a program that made a call ends by itself, while the server keeps the connection', async () => {
  server = await startServer((_request, response) => succeed(response, { types: ['message'] }));
  expect(await runProgram(server.url, 'console.log((await realtime.event.types()).types);')).toBe("[ 'message' ]");
});

test('a program whose call failed after a retry ends by itself', async () => {
  server = await startServer((_request, response) =>
    fail(response, 429, { code: 'RATE_LIMIT_IP' }, { 'retry-after': '0' }),
  );
  const code = 'await realtime.event.types().catch((error) => console.log(error.code));';
  expect(await runProgram(server.url, code)).toBe('RATE_LIMIT_IP');
  expect(server.received).toHaveLength(2);
});

test('a program that aborted a call without a response ends by itself', async () => {
  server = await startServer(() => {});
  const code = `const controller = new AbortController();
    setTimeout(() => controller.abort(), 200);
    await realtime.event.types({ signal: controller.signal }).catch((error) => console.log(error.code));`;
  expect(await runProgram(server.url, code)).toBe('aborted');
});
