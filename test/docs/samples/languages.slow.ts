import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import contract from '../../../generated/openapi/openapi.json' with { type: 'json' };
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { findInEnvironment, findPython } from '../../../scripts/shared/python.ts';
import { writeModulePath } from '../../../scripts/targets/go/module-path.ts';
import { nameInJava } from '../../../scripts/targets/model/naming.ts';
import type { Listening } from '../../../src/command/listen.ts';
import type { Json } from '../../../src/contract/document.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { type ExpectedSample, listSamples, runProgram } from './sample-runs.ts';

const dependencyPlugin = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1';

let mock: Listening;
let folder: string;
beforeAll(async () => {
  mock = await startPrismMock();
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
});
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Writes the samples of a language as they stand in the docs. */
async function write(samples: ExpectedSample[]): Promise<void> {
  for (const { sample } of samples) {
    const file = join(folder, sample.path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, sample.source);
  }
}

const withoutPython = missingToolchain(
  findPython(),
  '-c',
  'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)',
);
test.skipIf(withoutPython)(`every Python sample prints the data of its example${reason(withoutPython)}`, async () => {
  const samples = await listSamples('python', mock.url);
  await write(samples);
  await runProgram(findPython(), ['-m', 'venv', join(folder, 'venv')]);
  const python = findInEnvironment(join(folder, 'venv'), 'python');
  await cp(`${projectRoot}generated/python`, join(folder, 'client'), { recursive: true });
  await runProgram(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', join(folder, 'client')]);
  for (const { call, sample, response } of samples) {
    const output = await runProgram(python, [join(folder, sample.path)]);
    for (const text of membersOf(response.data, inPython)) {
      expect(output.replaceAll(/'(\w+)': /g, '$1='), call.capability).toContain(text);
    }
  }
});

/** What a class prints of each member that it has: its name and its value, as the language writes them. */
function membersOf(value: Json, write: (name: string, value: Json) => string, name = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => membersOf(item, write));
  if (typeof value !== 'object' || value === null) return [write(name, value)];
  return Object.entries(value).flatMap(([key, item]) => membersOf(item, write, key));
}

function inPython(key: string, value: Json): string {
  const name = key && `${key}=`;
  if (typeof value === 'boolean') return `${name}${value ? 'True' : 'False'}`;
  if (typeof value !== 'string') return `${name}${value}`;
  return `${name}'${value}'`;
}

const withoutGo = missingToolchain('go', 'version');
test.skipIf(withoutGo)(`every Go sample prints the data of its example${reason(withoutGo)}`, async () => {
  const samples = await listSamples('go', mock.url);
  await write(samples);
  const root = join(folder, 'samples', 'go');
  await writeFile(join(root, 'go.mod'), 'module samples\n');
  const { version } = contract.info;
  const module = writeModulePath(version);
  const replacement = `${module}=${projectRoot}generated/go`;
  await runProgram('go', ['mod', 'edit', '-replace', replacement, '-require', `${module}@v${version}`], root);
  await runProgram('go', ['mod', 'tidy'], root);
  await runProgram('go', ['vet', './...'], root);
  await mkdir(join(root, 'bin'));
  await runProgram('go', ['build', '-o', 'bin', './...'], root);
  for (const { call, response } of samples) {
    const output = await runProgram(join(root, 'bin', call.operationId), []);
    expect(JSON.parse(output), call.capability).toEqual(response.data);
  }
});

const withoutJava = missingToolchain('javac', '--release', '17', '--version') ?? missingToolchain('mvn', '--version');
test.skipIf(withoutJava)(`every Java sample prints the data of its example${reason(withoutJava)}`, async () => {
  const samples = await listSamples('java', mock.url);
  await write(samples);
  const client = join(folder, 'java-client');
  await cp(`${projectRoot}generated/java`, client, { recursive: true });
  const goals = ['compile', `${dependencyPlugin}:build-classpath`, '-Dmdep.outputFile=target/classpath'];
  await runProgram('mvn', ['--batch-mode', '--quiet', ...goals], client);
  const dependencies = await readFile(join(client, 'target', 'classpath'), 'utf8');
  const classes = join(folder, 'classes');
  const classPath = [classes, join(client, 'target', 'classes'), dependencies.trim()].join(delimiter);
  await mkdir(classes);
  const runner = join(folder, 'AllSamples.java');
  await writeFile(runner, allSamples);
  const files = [runner, ...samples.map(({ sample }) => join(folder, sample.path))];
  await runProgram('javac', ['-Xlint:all', '-Werror', '-cp', classPath, '-d', classes, ...files]);
  const names = samples.map(({ sample }) => basename(sample.path, '.java'));
  const output = await runProgram('java', ['-cp', classPath, 'AllSamples', ...names]);
  const lines = output.trim().split('\n');
  expect(lines).toHaveLength(samples.length);
  for (const [index, { call, response }] of samples.entries()) {
    const printed = (lines[index] ?? '')
      .replaceAll(/Optional\[(.*?)\]/g, '$1')
      // Each vendor's token has a class of its own, so the vendor is not among what the class has.
      .replace(/^(\w+)TokenResult\[/, (start, vendor: string) => `${start}vendor=${vendor.toLowerCase()}, `);
    for (const text of membersOf(response.data, inJava)) expect(printed, call.capability).toContain(text);
  }
});

/** Starting Java takes longer than a call, so one program runs all of the samples, each of which prints a line. */
const allSamples = `class AllSamples {
  public static void main(String[] names) throws Exception {
    for (String name : names) {
      Class.forName(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
  }
}
`;

function inJava(name: string, value: Json): string {
  return name === '' ? `${value}` : `${nameInJava(name)}=${value}`;
}
