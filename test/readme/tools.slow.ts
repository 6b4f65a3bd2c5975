import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import type { Listening } from '../../src/command/listen.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { serveLiveMock } from '../../src/mock/serve.ts';

const execute = promisify(execFile);
const readme = await readFile(`${projectRoot}docs/en/api-tools.md`, 'utf8');
const operations = listOperations(await bundleContract());
const mockAddress = /http:\/\/127\.0\.0\.1:4010/g;

let mock: Listening;
let folder: string;
beforeAll(async () => {
  mock = await serveLiveMock({ host: '127.0.0.1', port: 0 }, {}, {});
  // The commands run on a copy that names the mock of this test.
  folder = await mkdtemp(join(tmpdir(), 'readme-tools-'));
  for (const file of ['postman/collection.json', 'postman/environment.json', 'http/realtime.test.http']) {
    const text = await readFile(`${projectRoot}generated/${file}`, 'utf8');
    await cp(`${projectRoot}generated/${file}`, join(folder, 'generated', file));
    await writeFile(join(folder, 'generated', file), text.replaceAll(mockAddress, mock.url));
  }
});
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

const shown = [...readme.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, code]) => code).join('');
const commands = [...shown.matchAll(/^((?:\w+=\S+ )*)npx (newman|httpyac) (.+)$/gm)].map(
  ([, variables = '', tool = '', parameters = '']) => ({ variables, tool, parameters }),
);

const packageFolders: Record<string, string> = {
  newman: 'test/targets/postman/packages',
  httpyac: 'test/targets/http-file/packages',
};

test('the page runs the collection and the file of requests', () => {
  expect(commands.map(({ tool }) => tool)).toEqual(['newman', 'httpyac']);
});

test.each(commands)('the command of $tool calls every capability', async ({ variables, tool, parameters }) => {
  const given = variables.trim().split(' ').filter(Boolean);
  const packages = await installPackages(packageFolders[tool] ?? '');
  const { stdout } = await execute(process.execPath, [packages.command(tool), ...parameters.split(' ')], {
    cwd: folder,
    env: { ...process.env, ...Object.fromEntries(given.map((pair) => pair.split('='))) },
    timeout: 60_000,
  });
  expect(stdout.match(/\b200\b/g)?.length).toBeGreaterThanOrEqual(operations.length);
});
