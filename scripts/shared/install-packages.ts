import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findCommand } from './commands.ts';
import { projectRoot } from './paths.ts';
import { runNpm } from './run.ts';

/** The packages of one proof. */
export interface InstalledPackages {
  /** The folder, as an absolute path; what stands in it or below it finds the packages. */
  folder: string;
  /** Imports one of the packages by its name. */
  load<Module>(name: string): Promise<Module>;
  /** The JavaScript file of a command that one of the packages brings. */
  command(name: string): string;
}

const manifests = ['package.json', 'package-lock.json'];
const loaderFile = 'load-package.mjs';
const stampFile = '.installed';

/**
 * Installs what only one proof or benchmark needs, from a lock file of its own, so that `npm ci` in the project stays
 * small. What is installed stays until the lock file changes.
 *
 * @param folder holds a package.json and its package-lock.json; a path in the project, such as `scripts/bench/packages`
 * @param flags more parameters for `npm ci`
 * @throws when npm cannot install them; the message has what npm printed
 */
export async function installPackages(folder: string, flags: string[] = []): Promise<InstalledPackages> {
  const home = join(projectRoot, folder);
  const modules = join(home, 'node_modules');
  const texts = await Promise.all(manifests.map((name) => readFile(join(home, name), 'utf8')));
  const stamp = createHash('sha256').update(texts.join('\n')).update(process.version).digest('hex');
  if ((await readStamp(modules)) !== stamp) await install(home, modules, stamp, flags);
  const { default: load } = await import(pathToFileURL(join(modules, loaderFile)).href);
  return { folder: home, load, command: (name) => findCommand(name, home) };
}

function readStamp(modules: string): Promise<string | undefined> {
  return readFile(join(modules, stampFile), 'utf8').catch(() => undefined);
}

/** Installs beside and moves the whole into place, since two test files may need the same packages at the same time. */
async function install(home: string, modules: string, stamp: string, flags: string[]): Promise<void> {
  await mkdir(`${projectRoot}build`, { recursive: true });
  const workshop = await mkdtemp(`${projectRoot}build/packages-`);
  try {
    await Promise.all(manifests.map((name) => copyFile(join(home, name), join(workshop, name))));
    await runNpm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', ...flags], { cwd: workshop });
    const installed = join(workshop, 'node_modules');
    // Only a module that stands among the packages finds those that cannot be loaded with `require`.
    await writeFile(join(installed, loaderFile), 'export default (name) => import(name);\n');
    await writeFile(join(installed, stampFile), stamp);
    if ((await readStamp(modules)) === stamp) return;
    await rm(modules, { recursive: true, force: true });
    await rename(installed, modules);
  } catch (error) {
    // Another process was faster.
    if ((await readStamp(modules)) !== stamp) throw error;
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}
