import { spawnSync } from 'node:child_process';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { generatedRoot, projectRoot } from '../../../scripts/shared/paths.ts';
import { findInEnvironment } from '../../../scripts/shared/python.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { patience, run } from '../workspace.ts';

const frameworks = fileURLToPath(new URL('frameworks', import.meta.url));
const metadata = await readFile(`${generatedRoot}/python/pyproject.toml`, 'utf8');
const versions = [...metadata.matchAll(/Python :: (3\.\d+)"/g)].map(([, version]) => version as string);
const interpreters = await Promise.all(
  versions.map(async (version) => {
    const command = await findInterpreter(version);
    return { version, command, missing: missingToolchain(command, '-c', 'import venv, ensurepip') };
  }),
);

describe.each(interpreters)('on Python $version', ({ version, command, missing }) => {
  const title = 'Pydantic and FastAPI take every exported type as a body and as a response';
  test.skipIf(missing)(`${title}${reason(missing)}`, { timeout: patience }, async () => {
    const cwd = `${projectRoot}build/languages/python-frameworks/${version}`;
    await rm(`${cwd}/package`, { recursive: true, force: true });
    await cp(`${generatedRoot}/python`, `${cwd}/package`, { recursive: true });
    await rm(`${cwd}/test`, { recursive: true, force: true });
    await cp(frameworks, `${cwd}/test`, { recursive: true });
    await installFrameworks(command, cwd);
    const environment = (program: string) => findInEnvironment(`${cwd}/venv`, program);
    const install = ['install', '--quiet', '--no-deps', '--no-build-isolation', '--force-reinstall', './package'];
    await run(environment('pip'), install, { cwd });
    const output = await run(environment('pytest'), ['--quiet', '--color=no', '-W', 'error', 'test'], { cwd });
    console.log(`Python ${version}: ${output.trim().split('\n').at(-1)}`);
    expect(output).toMatch(/^[1-9]\d* passed in/m);
  });
});

/** Finds a version of Python on the path or, failing that, among those of pyenv. */
async function findInterpreter(version: string): Promise<string> {
  const command = `python${version}`;
  if (spawnSync(command, ['--version']).status === 0) return command;
  const folder = `${process.env.PYENV_ROOT ?? `${homedir()}/.pyenv`}/versions`;
  const found = (await readdir(folder).catch(() => [])).find((name) => name.startsWith(`${version}.`));
  return found === undefined ? command : `${folder}/${found}/bin/python`;
}

/** Installs the frameworks, unless the right versions are installed already. */
async function installFrameworks(command: string, cwd: string): Promise<void> {
  const wanted = await readFile(`${frameworks}/requirements.txt`, 'utf8');
  const marker = `${cwd}/venv/installed.txt`;
  if ((await readFile(marker, 'utf8').catch(() => '')) === wanted) return;
  await run(command, ['-m', 'venv', '--clear', 'venv'], { cwd });
  const install = ['install', '--quiet', '--disable-pip-version-check', '--requirement', 'test/requirements.txt'];
  await run(findInEnvironment(`${cwd}/venv`, 'pip'), install, { cwd });
  await writeFile(marker, wanted);
}
