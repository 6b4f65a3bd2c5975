import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';

interface Manifest {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, unknown>;
}

interface LockedPackage {
  resolved?: string;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

interface Lock {
  packages: Record<string, LockedPackage>;
}

const readJson = async <Content>(path: string): Promise<Content> =>
  JSON.parse(await readFile(projectRoot + path, 'utf8'));

/** The folders in the project with a lock file of their own, `.` for the project itself. */
async function findLockFolders(): Promise<string[]> {
  const places = await Promise.all(
    ['scripts', 'test'].map(async (top) => {
      const names = await readdir(`${projectRoot}${top}`, { recursive: true });
      return names.map((name) => `${top}/${name.replaceAll('\\', '/')}`);
    }),
  );
  const locks = places.flat().filter((path) => path.endsWith('/package-lock.json') && !path.includes('node_modules'));
  return ['.', ...locks.map(dirname)].sort();
}

const folders = await findLockFolders();
const manifest = await readJson<Manifest>('package.json');
const guide = await readFile(`${projectRoot}CONTRIBUTING.md`, 'utf8');

/** The rows of the table below a heading, each as the code in its first and the text of its second cell. */
function readRows(column: string): [name: string, text: string][] {
  const [, body = ''] = new RegExp(`^\\| ${column} .*\\n.*\\n((?:\\|.*\\n)+)`, 'm').exec(guide) ?? [];
  return [...body.matchAll(/^\| `([^`]+)` +\| (.*?) +\|$/gm)].map(([, name = '', text = '']) => [name, text]);
}

/** The packages that npm installs on Linux on x64 with glibc. */
function countInstalled({ packages }: Lock): number {
  const takes = (given: string[] | undefined, value: string) => given === undefined || given.includes(value);
  return Object.entries(packages).filter(
    ([path, { os, cpu, libc }]) => path !== '' && takes(os, 'linux') && takes(cpu, 'x64') && takes(libc, 'glibc'),
  ).length;
}

/** What a folder takes on the disk, in MB. */
async function measureFolder(folder: string): Promise<number> {
  const { stdout } = await promisify(execFile)('du', ['-sk', folder]);
  return Number.parseInt(stdout, 10) / 1024;
}

describe('what a newcomer downloads', () => {
  test('is at most 700 packages', async () => {
    expect(countInstalled(await readJson<Lock>('package-lock.json'))).toBeLessThanOrEqual(700);
  });

  test.runIf(process.platform === 'linux')('is at most 450 MB (skipped on other systems)', async () => {
    expect(await measureFolder(`${projectRoot}node_modules`)).toBeLessThanOrEqual(450);
  });
});

describe.each(folders)('the lock file in %s', (folder) => {
  test('names no registry, so that npm takes the one that is set', async () => {
    const { packages } = await readJson<Lock>(`${folder}/package-lock.json`);
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  test('brings no package with an AGPL licence', async () => {
    const { packages } = await readJson<Lock>(`${folder}/package-lock.json`);
    expect(Object.entries(packages).filter(([, { license }]) => license?.includes('AGPL'))).toEqual([]);
  });

  test('is one of a package.json', () => {
    expect(existsSync(`${projectRoot}${folder}/package.json`)).toBe(true);
  });
});

test('each dependency has one reason in the table for contributors, and the table names no other', () => {
  const direct = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
  expect(
    readRows('package')
      .map(([name]) => name)
      .sort(),
  ).toEqual(direct.sort());
});

test('each override has a reason, and the table names no other', () => {
  const names = readRows('override').map(([name]) => name);
  expect(names).toEqual(Object.keys(manifest.overrides ?? {}));
});

test('the packages of each proof are in the table, and the table names no other', async () => {
  const own = folders.filter((folder) => folder !== '.');
  const expected = own.map(async (folder): Promise<[string, string[]]> => {
    const { dependencies, optionalDependencies } = await readJson<Manifest>(`${folder}/package.json`);
    return [folder, Object.keys({ ...dependencies, ...optionalDependencies }).sort()];
  });
  const told = readRows('folder').map(([folder, text]): [string, string[]] => [
    folder,
    [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name).sort(),
  ]);
  expect(told).toEqual(await Promise.all(expected));
});
