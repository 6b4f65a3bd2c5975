import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nameInJava } from '../../../scripts/targets/model/naming.ts';
import type { Listening } from '../../../src/command/listen.ts';
import type { Json } from '../../../src/contract/document.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { reason } from '../../support/toolchains.ts';
import { buildGoPrograms, compileJavaPrograms, installPythonClient, missingTools } from './clients.ts';
import { expectExample, type Recorder, startRecorder } from './recorder.ts';
import { type ExpectedSample, listSamples, runProgram } from './sample-runs.ts';

let mock: Listening;
let recorder: Recorder;
let folder: string;
beforeAll(async () => {
  mock = await startPrismMock();
  recorder = await startRecorder(mock.url);
  folder = await mkdtemp(join(tmpdir(), 'samples-'));
});
afterAll(async () => {
  await recorder?.close();
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

const { python: withoutPython, go: withoutGo, java: withoutJava } = missingTools;
test.skipIf(withoutPython)(
  `every Python sample sends its example, and prints its data${reason(withoutPython)}`,
  async () => {
    const samples = await listSamples('python', recorder.url);
    await write(samples);
    const python = await installPythonClient(folder);
    for (const { call, sample, response } of samples) {
      const output = await runProgram(python, [join(folder, sample.path)]);
      expectExample(call, recorder.take());
      for (const text of membersOf(response.data, inPython)) {
        expect(output.replaceAll(/'(\w+)': /g, '$1='), call.capability).toContain(text);
      }
    }
  },
);

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

test.skipIf(withoutGo)(`every Go sample sends its example, and prints its data${reason(withoutGo)}`, async () => {
  const samples = await listSamples('go', recorder.url);
  await write(samples);
  const programs = await buildGoPrograms(join(folder, 'samples', 'go'));
  for (const { call, response } of samples) {
    const output = await runProgram(join(programs, call.operationId), []);
    expectExample(call, recorder.take());
    expect(JSON.parse(output), call.capability).toEqual(response.data);
  }
});

test.skipIf(withoutJava)(`every Java sample sends its example, and prints its data${reason(withoutJava)}`, async () => {
  const samples = await listSamples('java', recorder.url);
  await write(samples);
  const runner = join(folder, 'AllSamples.java');
  await writeFile(runner, allSamples);
  const files = [runner, ...samples.map(({ sample }) => join(folder, sample.path))];
  const classPath = await compileJavaPrograms(files, folder);
  const names = samples.map(({ sample }) => basename(sample.path, '.java'));
  const output = await runProgram('java', ['-cp', classPath, 'AllSamples', ...names]);
  const lines = output.trim().split('\n');
  const sent = recorder.take();
  expect([lines.length, sent.length]).toEqual([samples.length, samples.length]);
  for (const [index, { call, response }] of samples.entries()) {
    expectExample(call, sent.slice(index, index + 1));
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
