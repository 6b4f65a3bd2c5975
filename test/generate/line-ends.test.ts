import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { readOverlay } from '../../scripts/contract/overlay.ts';
import { contractFolder } from '../../scripts/shared/paths.ts';

/** The contract as an editor on Windows may save it: with \r\n, and a byte order mark at the start of each file. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'line-ends-'));
  await cp(contractFolder, folder, { recursive: true });
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.yaml'));
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    await writeFile(join(folder, name), `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a contract saved with \\r\\n and a byte order mark is the same contract, in both languages', async () => {
  const contract = await bundleContract();
  const saved = await bundleContract(join(folder, 'openapi.yaml'));
  expect(JSON.stringify(saved)).toBe(JSON.stringify(contract));
  const { overlay } = await readOverlay(join(folder, 'overlays/zh-CN.yaml'));
  expect(overlay).toEqual((await readOverlay()).overlay);
});
