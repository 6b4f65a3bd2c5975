import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './paths.ts';

/** The parts of a package.json that say what it brings. */
interface Manifest {
  bin?: string | Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/**
 * Finds the JavaScript file behind a command of an installed package. It is run by the Node.js that runs this, without a
 * shell: what lies in `node_modules/.bin` cannot be started on Windows without one, and a shell would have to be told
 * which characters of a path are not for it.
 *
 * @param command its name, such as `redocly`
 * @param folder has the package.json that depends on the package, and the `node_modules` where it is installed
 * @returns an absolute path, for `process.execPath`
 * @throws when none of the packages brings the command; the message says what to run
 */
export function findCommand(command: string, folder: string = projectRoot): string {
  const { dependencies, devDependencies } = readManifest(folder);
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const home = join(folder, 'node_modules', name);
    if (!existsSync(join(home, 'package.json'))) continue;
    const { bin = {} } = readManifest(home);
    const commands = typeof bin === 'string' ? { [name.replace(/^@[^/]+\//, '')]: bin } : bin;
    const file = commands[command];
    if (file !== undefined) return join(home, file);
  }
  throw new Error(`No package in ${join(folder, 'node_modules')} brings the command ${command}. Install with: npm ci`);
}

/**
 * Finds the JavaScript file of npm: the one that runs this, or the first one on the PATH.
 *
 * @returns an absolute path, for `process.execPath`
 * @throws when there is none; the message says what to do
 */
export function findNpm(environment: NodeJS.ProcessEnv = process.env): string {
  const { npm_execpath: running = '', PATH = '', Path = PATH } = environment;
  const folders = [dirname(process.execPath), ...Path.split(process.platform === 'win32' ? ';' : ':')];
  // On Windows, npm stands in the folder of npm.cmd. Elsewhere, `npm` is a link to its file.
  const beside = folders.map((folder) => join(folder, 'node_modules/npm/bin/npm-cli.js'));
  const linked = folders.map((folder) => join(folder, 'npm')).filter((file) => existsSync(file));
  const candidates = [running, ...beside, ...linked.map((file) => realpathSync(file))];
  const found = candidates.find((file) => file.endsWith('npm-cli.js') && existsSync(file));
  if (found === undefined) throw new Error('npm was not found. Run this through npm, such as: npm run check');
  return found;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
