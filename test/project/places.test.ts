import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** What folders of tests are about that is no folder of src/ or scripts/. */
const others: Record<string, string> = {
  conformance: 'the clients of all languages, held to one table',
  docs: 'scripts/docs and docs/',
  examples: 'docs/examples',
  project: 'the project itself',
  prose: 'every text in English',
  readme: 'README.md and CONTRIBUTING.md',
  rules: 'openapi/rules',
  runtimes: 'the package on other runtimes',
  support: 'what tests share',
  transports: 'requests of src/request.ts, sent by other libraries',
  windows: 'what only Windows does',
};

const listFiles = async (folder: string) =>
  (await readdir(projectRoot + folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(projectRoot.length));

describe('a test is found where its subject is', () => {
  test('the folder of a test has the name of what it tests', async () => {
    const tests = (await listFiles('test')).filter((path) => /\.(test|slow)\.ts$/.test(path));
    const lost = tests.filter((path) => {
      const [, top = '', ...rest] = path.split('/');
      if (rest.length === 0 || top in others) return false;
      return !['src', 'scripts'].some((side) => existsSync(`${projectRoot}${side}/${top}`));
    });
    expect(tests.length).toBeGreaterThan(90);
    expect(lost).toEqual([]);
  });

  test.each([
    ['test/mock', 'src/mock'],
    ['test/targets', 'scripts/targets'],
  ])('a folder of tests in %s is one in %s', async (side, home) => {
    const tests = (await listFiles(side)).filter((path) => /\.(test|slow)\.ts$/.test(path));
    const folders = new Set(
      tests
        .map((path) => path.slice(side.length + 1).split('/'))
        .flatMap(([name = '', rest]) => (rest === undefined ? [] : name)),
    );
    // What holds for several vendors, or for all that arrives, stands beside them.
    for (const name of ['vendors', 'fuzz']) folders.delete(name);
    expect([...folders].filter((name) => !existsSync(`${projectRoot}${home}/${name}`))).toEqual([]);
  });
});

test('no two files have names that differ only in case, which Windows and macOS take for one', async () => {
  const folders = ['docs', 'generated', 'openapi', 'scripts', 'src', 'test'];
  const files = (await Promise.all(folders.map(listFiles))).flat();
  const firsts = new Map(files.map((path) => [path.toLowerCase(), path]));
  expect(files.length).toBeGreaterThan(1_000);
  expect(files.filter((path) => firsts.get(path.toLowerCase()) !== path)).toEqual([]);
});

describe('the hub', () => {
  test.each(['src/mock/realtime', 'src/mock/http'])('%s has no word of a vendor', async (folder) => {
    const files = await listFiles(folder);
    const found = await Promise.all(
      files.map(async (path) => {
        const text = await readFile(projectRoot + path, 'utf8');
        return [...text.matchAll(/.*(pusher|ably\b|liveblocks|['"`](presence|private|client)-).*/gi)].map(
          ([line]) => `${path}: ${line.trim()}`,
        );
      }),
    );
    expect(files.length).toBeGreaterThan(5);
    expect(found.flat()).toEqual([]);
  });
});
