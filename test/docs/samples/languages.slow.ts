import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/contract/locations.ts';
import type { Listening } from '../../../src/command/listen.ts';
import type { Json } from '../../../src/contract/document.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { type ExpectedSample, runProgram, samplesOf } from './sample-runs.ts';

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

/** Go and Java print the status and the body; the body is the example's own answer. */
function expectAnswer(output: string, { operation, answer }: ExpectedSample): void {
  const [, status, body = ''] = /^(\d+)(?: OK)? (.*)$/s.exec(output.trim()) ?? [];
  expect(status, operation.capability).toBe('200');
  expect(JSON.parse(body), operation.capability).toEqual(answer);
}

const withoutPython = missingToolchain(
  'python3',
  '-c',
  'import sys, venv, ensurepip; assert sys.version_info >= (3, 10)',
);
test.skipIf(withoutPython)(`each sample in Python prints the data of its example${reason(withoutPython)}`, async () => {
  const samples = await samplesOf('python', mock.url);
  await write(samples);
  await runProgram('python3', ['-m', 'venv', join(folder, 'venv')]);
  const python = join(folder, 'venv', 'bin', 'python');
  await cp(`${projectRoot}generated/python`, join(folder, 'client'), { recursive: true });
  await runProgram(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', join(folder, 'client')]);
  for (const { operation, sample, answer } of samples) {
    const output = await runProgram(python, [join(folder, sample.path)]);
    // The client prints its own classes; times become objects there, and everything else is as it came.
    for (const value of plainTexts(answer.data)) expect(output, operation.capability).toContain(value);
  }
});

/** The texts in an answer that are no times. */
function plainTexts(value: Json): string[] {
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT/.test(value) ? [] : [value];
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(plainTexts);
  return typeof value === 'number' ? [String(value)] : [];
}

const withoutGo = missingToolchain('go', 'version');
test.skipIf(withoutGo)(`each sample in Go gets the answer of its example${reason(withoutGo)}`, async () => {
  const samples = await samplesOf('go', mock.url);
  await write(samples);
  const root = join(folder, 'samples', 'go');
  await writeFile(join(root, 'go.mod'), 'module samples\n\ngo 1.21\n');
  await mkdir(join(root, 'bin'));
  await runProgram('go', ['vet', './...'], root);
  await runProgram('go', ['build', '-o', 'bin', './...'], root);
  for (const expected of samples) {
    expectAnswer(await runProgram(join(root, 'bin', expected.operation.operationId), []), expected);
  }
});

const withoutJava = missingToolchain('javac', '-version');
test.skipIf(withoutJava)(`each sample in Java gets the answer of its example${reason(withoutJava)}`, async () => {
  const samples = await samplesOf('java', mock.url);
  await write(samples);
  const files = samples.map(({ sample }) => join(folder, sample.path));
  await runProgram('javac', ['-Xlint:all', '-Werror', '-d', join(folder, 'classes'), ...files]);
  for (const expected of samples) {
    const name = basename(expected.sample.path, '.java');
    expectAnswer(await runProgram('java', ['-cp', join(folder, 'classes'), name]), expected);
  }
});
