import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findCommand } from '../../scripts/shared/commands.ts';
import { type InstalledPackages, installPackages } from '../../scripts/shared/install-packages.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { packProject } from '../support/pack.ts';
import { runProcess } from '../support/run-process.ts';

/** The recipes of the guide, by the runner that each is for. */
const guide = await readFile(`${projectRoot}docs/en/running-the-live-mock.md`, 'utf8');
const recipes = new Map(
  [...guide.matchAll(/^```js\n\/\/ (\w+): (\S+)\n([\s\S]*?)^```$/gm)].map(([, runner = '', file = '', code = '']) => [
    runner,
    { file, code },
  ]),
);

let folder: string;
let packages: InstalledPackages;
beforeAll(async () => {
  packages = await installPackages('test/testing/packages');
  await mkdir(`${projectRoot}build`, { recursive: true });
  folder = await mkdtemp(`${projectRoot}build/recipes-`);
  const tarball = await packProject(folder);
  await runProcess('tar', ['-xzf', tarball], { cwd: folder });
  await mkdir(join(folder, 'node_modules'));
  await cp(join(folder, 'package'), join(folder, 'node_modules/infrai-realtime'), { recursive: true });
  const modules = [
    ['openapi-fetch', projectRoot],
    ['openapi-typescript-helpers', projectRoot],
    ['vitest', projectRoot],
    ['@playwright', `${packages.folder}/`],
  ] as const;
  for (const [name, from] of modules) {
    await symlink(`${from}node_modules/${name}`, join(folder, 'node_modules', name), 'junction');
  }
  await writeFile(join(folder, 'package.json'), '{ "type": "module", "jest": { "transform": {} } }');
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** How each runner is started, in the folder of the recipe. */
const runners: Record<string, (file: string) => [parameters: string[], environment?: Record<string, string>]> = {
  vitest: (file) => [[findCommand('vitest'), 'run', '--root', '.', file]],
  jest: (file) => [
    [packages.command('jest'), '--ci', '--runTestsByPath', file],
    { NODE_OPTIONS: '--experimental-vm-modules' },
  ],
  node: (file) => [['--test', file]],
  playwright: (file) => [[packages.command('playwright'), 'test', file, '--reporter', 'line']],
};

test('there is a recipe for each runner, and no other', () => {
  expect([...recipes.keys()].sort()).toEqual(Object.keys(runners).sort());
});

test.each(Object.keys(runners))(
  'the recipe for %s passes, and fails when the mock does not do what it says',
  async (name) => {
    const { file, code } = recipes.get(name) ?? { file: '', code: '' };
    const run = async (text: string) => {
      const own = join(folder, name);
      await mkdir(own, { recursive: true });
      await writeFile(join(own, 'package.json'), '{ "type": "module", "jest": { "transform": {} } }');
      // Without one of its own, Vitest takes that of the project around it.
      await writeFile(join(own, 'vitest.config.js'), 'export default {};\n');
      await writeFile(join(own, file), text);
      const [parameters, environment = {}] = runners[name]?.(file) ?? [[]];
      return runProcess(process.execPath, parameters, {
        cwd: own,
        env: { ...process.env, VITEST: '', NODE_OPTIONS: '', ...environment },
      });
    };
    const passing = await run(code);
    expect(passing.code, passing.output).toBe(0);
    const failing = await run(
      code.replaceAll("name: 'room-42' }]", "name: 'room-43' }]").replace("name, 'room-42'", "name, 'room-43'"),
    );
    expect(failing.code, failing.output).not.toBe(0);
  },
);
