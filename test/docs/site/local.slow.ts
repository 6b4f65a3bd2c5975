import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { serveLocalDocs } from '../../../scripts/docs/local.ts';

let temporary: string;
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'local-'));
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) vi.stubEnv(name, temporary);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(temporary, { recursive: true, force: true });
});

const serve = (mockUrl: string) =>
  serveLocalDocs({ host: '127.0.0.1', port: 0 }, { mockUrl }, (text) => expect(text).toBe(''));

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
