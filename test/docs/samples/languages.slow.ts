import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Listening } from '../../../src/command/listen.ts';
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

const withoutPython = missingToolchain('python3', '--version');
test.skipIf(withoutPython)(`each sample in Python prints the data of its example${reason(withoutPython)}`, async () => {
  const samples = await samplesOf('python', mock.url);
  await write(samples);
  for (const { operation, sample, answer } of samples) {
    const output = await runProgram('python3', [join(folder, sample.path)]);
    const asJson = 'import ast, json, sys; print(json.dumps(ast.literal_eval(sys.argv[1])))';
    const data = JSON.parse(await runProgram('python3', ['-c', asJson, output.trim()]));
    expect(data, operation.capability).toEqual(answer.data);
  }
});

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
