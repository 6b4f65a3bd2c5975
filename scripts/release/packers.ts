import { existsSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../shared/paths.ts';
import { findInEnvironment, findPython } from '../shared/python.ts';
import { run, runNpm } from '../shared/run.ts';

/** Packs a target in the format of its ecosystem. */
interface Packer {
  name: string;
  /** The folder in `generated/` to pack. A target that has not been generated is skipped. */
  folder: string;
  /** The required command, with a parameter that prints its version. */
  needs?: [command: string, parameter: string];
  /** Writes its files to a folder. */
  pack(folder: string, version: string): Promise<void>;
}

const cwd = projectRoot;

/** All packers, in the order of the list of artifacts. */
const packers: readonly Packer[] = [
  {
    name: 'npm',
    folder: 'typescript',
    pack: async (folder) => void (await runNpm(['pack', '--pack-destination', folder], { cwd })),
  },
  {
    name: 'OpenAPI',
    folder: 'openapi',
    pack: (folder, version) => copyAll('openapi', folder, (name) => name.replace(/\.json$/, `-${version}.json`)),
  },
  {
    name: 'Postman',
    folder: 'postman',
    pack: (folder, version) =>
      copyAll('postman', folder, (name) => `postman-${name.replace(/\.json$/, `-${version}.json`)}`),
  },
  {
    name: '.http file',
    folder: 'http',
    pack: (folder, version) => copyAll('http', folder, (name) => name.replace(/(?=\.[\w.]+$)/, `-${version}`)),
  },
  {
    name: 'Python',
    folder: 'python',
    needs: [findPython(), '--version'],
    pack: packPython,
  },
  {
    name: 'Go',
    folder: 'go',
    needs: ['git', '--version'],
    pack: packGo,
  },
  {
    name: 'Java',
    folder: 'java',
    needs: ['mvn', '--version'],
    pack: packJava,
  },
];

async function copyAll(source: string, folder: string, nameOf: (name: string) => string): Promise<void> {
  const root = join(projectRoot, 'generated', source);
  for (const name of await readdir(root)) await copyFile(join(root, name), join(folder, nameOf(name)));
}

/** Builds a wheel and a source distribution with PyPA's `build`, in a temporary environment. */
async function packPython(folder: string): Promise<void> {
  const environment = await mkdtemp(join(tmpdir(), 'release-python-'));
  try {
    await run(findPython(), ['-m', 'venv', environment], { cwd });
    const python = findInEnvironment(environment, 'python');
    await run(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'build'], { cwd });
    await run(python, ['-m', 'build', '--outdir', folder, 'generated/python'], { cwd });
  } finally {
    await rm(environment, { recursive: true, force: true });
  }
}

/** Creates the zip that the Go module proxy serves, with every file in `<module>@v<version>/`. */
async function packGo(folder: string, version: string): Promise<void> {
  const [, module = ''] = /^module (\S+)/m.exec(await readFile(`${projectRoot}generated/go/go.mod`, 'utf8')) ?? [];
  const tree = (await run('git', ['write-tree', '--prefix=generated/go/'], { cwd })).trim();
  const file = join(folder, `${module.replaceAll('/', '-')}-v${version}.zip`);
  await run('git', ['archive', '--format=zip', `--prefix=${module}@v${version}/`, `--output=${file}`, tree], { cwd });
}

async function packJava(folder: string): Promise<void> {
  const project = join(projectRoot, 'generated/java');
  await run('mvn', ['--quiet', '--batch-mode', '-DskipTests', 'package'], { cwd: project });
  const built = await readdir(join(project, 'target'));
  for (const name of built.filter((item) => item.endsWith('.jar'))) {
    await copyFile(join(project, 'target', name), join(folder, name));
  }
}

/**
 * Packs every target that has been generated and whose tools are installed.
 *
 * @returns the skipped targets, each with its reason
 * @throws if tools are missing and STRICT_TOOLCHAINS=1 is set
 */
export async function packAll(folder: string, version: string): Promise<string[]> {
  const left: string[] = [];
  for (const { name, folder: source, needs, pack } of packers) {
    if (!existsSync(join(projectRoot, 'generated', source))) {
      left.push(`${name}: generated/${source} does not exist`);
      continue;
    }
    const missing = needs && (await findMissing(...needs));
    if (missing !== undefined) {
      if (process.env.STRICT_TOOLCHAINS === '1')
        throw new Error(`${name}: ${missing}, but STRICT_TOOLCHAINS=1 requires it. Install it.`);
      left.push(`${name}: ${missing}`);
      continue;
    }
    await pack(folder, version);
  }
  return left;
}

async function findMissing(command: string, parameter: string): Promise<string | undefined> {
  return run(command, [parameter], { cwd }).then(
    () => undefined,
    () => `${command} is not installed`,
  );
}
