import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generatedRoot } from '../../scripts/shared/paths.ts';
import { startProgram } from '../../scripts/shared/running-command.ts';
import { readTree } from '../../scripts/shared/tree.ts';
import { copyProject } from '../support/copy-project.ts';
import { reason, skipWhere } from '../support/toolchains.ts';

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'folders-'));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** Copies the project to a folder of another name. */
async function copyTo(name: string): Promise<string> {
  const folder = join(home, name);
  await copyProject(folder);
  return folder;
}

const runScript = (folder: string, script: string, ...parameters: string[]) =>
  startProgram(process.execPath, ['--import', 'tsx', script, ...parameters], { name: script, folder, environment: {} });

test('in a folder with spaces, Chinese, parentheses and quotes, a contract with \\r\\n and a byte order mark generates the same', async () => {
  const folder = await copyTo("我的 项目 (1) & it's");
  const names = await readdir(join(folder, 'openapi'), { recursive: true });
  for (const name of names.filter((item) => item.endsWith('.yaml'))) {
    const file = join(folder, 'openapi', name);
    await writeFile(file, `\uFEFF${(await readFile(file, 'utf8')).replaceAll('\n', '\r\n')}`);
  }
  const command = runScript(folder, 'scripts/generate.ts', '--out', 'fresh');
  expect(await command.ended, command.output()).toBe(0);
  const [expected, fresh] = [await readTree(generatedRoot), await readTree(join(folder, 'fresh'))];
  expect([...fresh.keys()]).toEqual([...expected.keys()]);
  // A bundle names the packages in it by their place, which is behind a link here.
  const readable = (text = '') => text.replaceAll(/"?[^\s"]*node_modules\//g, 'node_modules/').replaceAll(/["']/g, '');
  for (const [path, text] of fresh) expect(readable(text), path).toBe(readable(expected.get(path)));
});

test('in such a folder, everything is served', async () => {
  const folder = await copyTo('项目 (2)');
  const command = runScript(folder, 'scripts/start.ts', '--any-port');
  try {
    await command.waitFor(/Stop all three/);
    const urls = [...command.output().matchAll(/(?:live mock listens on|docs are at) (http:\S+)/g)];
    expect(urls).toHaveLength(2);
    for (const [, url = ''] of urls) expect((await fetch(url)).status).toBe(200);
    expect(await command.stop()).toBe(0);
  } finally {
    await command.kill();
  }
});

const onWindows = skipWhere(process.platform === 'win32', 'Windows allows other names of folders');
test.skipIf(onWindows)(
  `a folder in which the tools would fail is refused in one line${reason(onWindows)}`,
  async () => {
    for (const name of ['C# kit', '100%']) {
      const folder = await copyTo(name);
      for (const script of ['generate', 'start', 'docs', 'prism', 'check']) {
        const command = runScript(folder, `scripts/${script}.ts`);
        expect(await command.ended, command.output()).toBe(2);
        expect(command.output()).toMatch(/^The path of the project has [#%] in it, .*\n$/);
        expect(command.output()).toContain(name);
      }
    }
  },
);
