import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { readGeneratedContract } from '../../../scripts/contract/generated.ts';
import { serveLocalDocs } from '../../../scripts/docs/local.ts';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { listen } from '../../../src/command/listen.ts';

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'local-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
});
afterAll(async () => {
  await rm(temporary, { recursive: true, force: true });
});

const host = '127.0.0.1';
const serve = (mockUrl: string, port = 0) =>
  serveLocalDocs({ host, port }, { mockUrl }, (text) => expect(text).toBe(''));

test('docs that are served beside others go on naming their own servers, and leave nothing behind', async () => {
  const mocks = ['http://127.0.0.1:51001', 'http://127.0.0.1:51002'];
  const served = [];
  for (const mock of mocks) served.push(await serve(mock));
  for (const [index, { url }] of served.entries()) {
    const page = await (await fetch(`${url}/en/guides/quick-start.html`)).text();
    expect(mocks.map((mock) => page.includes(mock))).toEqual(mocks.map((_mock, other) => other === index));
  }
  await Promise.all(served.map(({ close }) => close()));
  expect(await readdir(temporary)).toEqual([]);
});

test('docs that cannot be built show the last site of their port, and say why', async () => {
  const free = await listen(createServer(), { host, port: 0 });
  await free.close();
  const { port } = new URL(free.url);
  const folder = `${projectRoot}build/docs-${port}`;
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const mockUrl = 'http://127.0.0.1:51003';
  await (await serve(mockUrl, Number(port))).close();
  const { document, chinese } = await readGeneratedContract();
  const contract = { document: { ...document, servers: [] }, chinese };
  const reports: string[] = [];
  const docs = await serveLocalDocs({ host, port: Number(port) }, { mockUrl, contract }, (text) => reports.push(text));
  expect(reports).toEqual([expect.stringMatching(/^The docs stay as they were\. /)]);
  expect(await (await fetch(`${docs.url}/en/index.html`)).text()).toContain(mockUrl);
  await docs.close();
});
