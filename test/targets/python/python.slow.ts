import { cp, readFile, writeFile } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findInEnvironment, findPython } from '../../../scripts/shared/python.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { startConformance } from '../../conformance/start-conformance.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { copyWorkspace, findWorkspace, patience, readInstallCommands, run, type Workspace } from '../workspace.ts';

const recentPython = 'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)';
const missing = missingToolchain(findPython(), '-c', recentPython);
const withoutBash = missingToolchain('bash', '--version');

describe.skipIf(missing)(`the Python client${reason(missing)}`, () => {
  let mock: Listening;
  let live: Listening;
  let workspace: Workspace;
  beforeAll(async () => {
    [mock, live] = await Promise.all([startPrismMock(), serveLiveMock({ host: '127.0.0.1', port: 0 })]);
    workspace = await copyWorkspace(await findWorkspace('python', { prism: mock.url, live: live.url }));
    await installTools(workspace);
    await run(program('pip'), ['install', '--quiet', '--no-deps', '--no-build-isolation', '--force-reinstall', '.'], {
      cwd: workspace.packageFolder,
    });
    const versions = [
      await lint('python', '--version'),
      await lint('ruff', '--version'),
      await lint('mypy', '--version'),
    ];
    console.log(versions.map((line) => line.trim()).join(', '));
  }, patience);
  afterAll(() => Promise.all([mock?.close(), live?.close()]));

  const program = (name: string) => findInEnvironment(`${workspace.folder}/venv`, name);
  const lint = (command: string, ...parameters: string[]) =>
    run(program(command), parameters, {
      cwd: workspace.packageFolder,
      environment: {
        PATH: `${dirname(program('python'))}${delimiter}${process.env.PATH}`,
        PYRIGHT_PYTHON_IGNORE_WARNINGS: '1',
      },
    });

  const installs = 'is installed by the command of python.md, with its addresses';
  test.skipIf(withoutBash)(`${installs}${reason(withoutBash)}`, { timeout: patience }, async () => {
    const cwd = `${workspace.folder}/guide`;
    await cp(workspace.packageFolder, `${cwd}/generated/python`, { recursive: true });
    const environment = { PATH: `${dirname(program('python'))}${delimiter}${process.env.PATH}` };
    await run('bash', ['-ec', await readInstallCommands('python.md')], { cwd, environment });
    const shown = await run(program('pip'), ['show', '--verbose', 'infrai-realtime'], { cwd });
    expect(shown).toMatch(/^Project-URLs:\s+.*https:/m);
  });

  test('is formatted as Ruff formats it, and passes its rules', async () => {
    expect(await lint('ruff', 'format', '--no-cache', '--check', '.')).toContain('already formatted');
    expect(await lint('ruff', 'check', '--no-cache', '.')).toContain('All checks passed!');
    await run(program('ruff'), ['check', '--no-cache', '.'], { cwd: workspace.testFolder });
    await run(program('ruff'), ['format', '--no-cache', '--check', '.'], { cwd: workspace.testFolder });
  });

  test('passes mypy and pyright at their strictest', { timeout: patience }, async () => {
    expect(await lint('mypy', 'src')).toContain('no issues found');
    expect(await lint('pyright')).toContain('0 errors, 0 warnings');
  });

  test('lets mypy find each wrong use, and accepts the right ones', { timeout: patience }, async () => {
    const output = await run(program('mypy'), ['--strict', '.'], { cwd: workspace.testFolder });
    expect(output).toContain('no issues found');
  });

  test("lets pyright accept a caller's own types as data", { timeout: patience }, async () => {
    expect(await lint('pyright', `${workspace.testFolder}/typed_data.py`)).toContain('0 errors, 0 warnings');
  });

  test('passes its own tests: calls, failures, retries and paging', { timeout: patience }, async () => {
    const { testFolder: cwd } = workspace;
    const tables = [await startConformance('python'), await startConformance('python-async')] as const;
    const environment = {
      ...workspace.environment,
      CONFORMANCE_SYNC: tables[0].url,
      CONFORMANCE_ASYNC: tables[1].url,
    };
    const output = await run(program('pytest'), ['--quiet', '--color=no', '-W', 'error'], { cwd, environment }).finally(
      () => {
        for (const table of tables) {
          console.log(table.summarize());
          void table.close();
        }
      },
    );
    console.log(`pytest: ${output.trim().split('\n').at(-1)}`);
    expect(output).toMatch(/^[1-9]\d* passed in/m);
  });
});

/** Installs the tools, unless the right versions are installed already. */
async function installTools({ folder, testFolder }: Workspace): Promise<void> {
  const wanted = await readFile(`${testFolder}/requirements.txt`, 'utf8');
  const marker = `${folder}/venv/installed.txt`;
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return;
  await run(findPython(), ['-m', 'venv', '--clear', 'venv'], { cwd: folder });
  const install = ['install', '--quiet', '--disable-pip-version-check', '--requirement', 'test/requirements.txt'];
  await run(findInEnvironment(join(folder, 'venv'), 'pip'), install, { cwd: folder });
  await writeFile(marker, wanted);
}
