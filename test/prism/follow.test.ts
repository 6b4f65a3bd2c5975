import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { type ServedMock, servePrismMock } from '../../scripts/prism/serve.ts';
import { contractFolder } from '../../scripts/shared/paths.ts';
import { listOperations } from '../../src/contract/operations.ts';

let folder: string;
let mock: ServedMock;
let reports: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'contract-'));
  await cp(contractFolder, folder, { recursive: true });
  reports = [];
  const report = (text: string) => reports.push(text);
  mock = await servePrismMock({ host: '127.0.0.1', port: 0 }, report, join(folder, 'openapi.yaml'));
});
afterEach(async () => {
  await mock.close();
  await rm(folder, { recursive: true, force: true });
});

test('an edit is served, a broken edit is reported and changes nothing, and its repair is served', async () => {
  const operation = listOperations(await bundleContract()).find(({ parameters = [] }) => parameters.length === 0);
  const [name = ''] = Object.keys(operation?.responses['200']?.content?.['application/json']?.examples ?? {});
  const file = join(folder, 'paths', `${operation?.capability.replace(/^\w+\./, '')}.yaml`);
  const text = await readFile(file, 'utf8');
  const askFor = async (example: string) => {
    const headers = { Authorization: 'Bearer any-key', Prefer: `example=${example}` };
    return (await fetch(`${mock.url}${operation?.path}`, { headers })).status;
  };
  expect(await askFor(name)).toBe(200);

  await writeFile(file, text.replace(`${name}:`, 'renamed:'));
  await vi.waitFor(async () => expect(await askFor('renamed')).toBe(200), { timeout: 20_000, interval: 50 });

  await writeFile(file, 'get: [this is\n  not: yaml');
  await vi.waitFor(() => expect(reports.join()).toContain('cannot be served'), { timeout: 20_000, interval: 50 });
  expect(await askFor('renamed')).toBe(200);

  await writeFile(file, text);
  await vi.waitFor(async () => expect(await askFor(name)).toBe(200), { timeout: 20_000, interval: 50 });
});
