import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import contract from '../../../generated/openapi/openapi.json' with { type: 'json' };
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { findInEnvironment, findPython } from '../../../scripts/shared/python.ts';
import { writeModulePath } from '../../../scripts/targets/go/module-path.ts';
import { missingToolchain } from '../../support/toolchains.ts';
import { runProgram } from './sample-runs.ts';

/** What each language's programs need but does not exist here, in words. */
export const missingTools = {
  python: missingToolchain(findPython(), '-c', 'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)'),
  go: missingToolchain('go', 'version'),
  java: missingToolchain('javac', '--release', '17', '--version') ?? missingToolchain('mvn', '--version'),
};

const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

/**
 * Installs the Python client into an environment of its own.
 *
 * @param folder where the environment goes
 * @returns the Python of the environment
 */
export async function installPythonClient(folder: string): Promise<string> {
  await runProgram(findPython(), ['-m', 'venv', join(folder, 'venv')]);
  const python = findInEnvironment(join(folder, 'venv'), 'python');
  await cp(`${projectRoot}generated/python`, join(folder, 'client'), { recursive: true });
  await runProgram(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', join(folder, 'client')]);
  return python;
}

/**
 * Vets and builds Go programs on the client, one for each folder.
 *
 * @param root the folder of the programs, which becomes a module
 * @returns the folder of the built programs, each with the name of its own folder
 */
export async function buildGoPrograms(root: string): Promise<string> {
  await writeFile(join(root, 'go.mod'), 'module samples\n');
  const { version } = contract.info;
  const module = writeModulePath(version);
  const replacement = `${module}=${projectRoot}generated/go`;
  await runProgram('go', ['mod', 'edit', '-replace', replacement, '-require', `${module}@v${version}`], root);
  await runProgram('go', ['mod', 'tidy'], root);
  await runProgram('go', ['vet', './...'], root);
  await mkdir(join(root, 'bin'));
  await runProgram('go', ['build', '-o', 'bin', './...'], root);
  return join(root, 'bin');
}

/**
 * Compiles Java programs on the client, with every warning as an error.
 *
 * @param files the programs
 * @param folder where the classes go
 * @returns the class path that runs them
 */
export async function compileJavaPrograms(files: string[], folder: string): Promise<string> {
  const client = join(folder, 'java-client');
  await cp(`${projectRoot}generated/java`, client, { recursive: true });
  const goals = ['compile', `${dependencyPlugin}:build-classpath`, '-Dmdep.outputFile=target/classpath'];
  await runProgram('mvn', ['--batch-mode', '--quiet', ...goals], client);
  const dependencies = await readFile(join(client, 'target', 'classpath'), 'utf8');
  const classes = join(folder, 'classes');
  await mkdir(classes);
  const classPath = [classes, join(client, 'target', 'classes'), dependencies.trim()].join(delimiter);
  await runProgram('javac', ['-Xlint:all', '-Werror', '-cp', classPath, '-d', classes, ...files]);
  return classPath;
}
