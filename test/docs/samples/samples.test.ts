import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import type { Listening } from '../../../src/command/listen.ts';
import { recordEvidence } from '../../support/evidence.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { compileSnippet } from '../../support/snippets/compile.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { expectExample, type Recorder, startRecorder } from './recorder.ts';
import { listSamples, runProgram } from './sample-runs.ts';

let mock: Listening;
let recorder: Recorder;
let folder: string;
beforeAll(async () => {
  mock = await startPrismMock();
  recorder = await startRecorder(mock.url);
  await mkdir(`${projectRoot}build`, { recursive: true });
  folder = await mkdtemp(`${projectRoot}build/samples-`);
});
afterAll(async () => {
  await recorder?.close();
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

const withoutBash = missingToolchain('bash', '-c', 'curl --version');
test.skipIf(withoutBash)(
  `every curl sample sends its example, and gets its response${reason(withoutBash)}`,
  async () => {
    for (const { call, sample, response } of await listSamples('curl', recorder.url)) {
      const output = await runProgram('bash', ['-c', sample.source.replaceAll('curl ', 'curl -sS ')]);
      expect(JSON.parse(output), call.capability).toEqual(response);
      const sent = recorder.take();
      expectExample(call, sent);
      for (const [name, value] of Object.entries(call.sample.request.headers)) {
        expect(sent[0]?.headers[name.toLowerCase()], call.capability).toBe(value);
      }
      await recordEvidence('docs-samples', call.capability);
    }
  },
);

test('every TypeScript sample sends its example, and prints its data', async () => {
  const samples = await listSamples('typescript', recorder.url);
  await Promise.all(
    samples.map(async ({ call, sample, response }) => {
      const file = join(folder, `${call.operationId}.mjs`);
      await compileSnippet(sample.source, file);
      expect(await runProgram(process.execPath, [file]), call.capability).toBe(`${inspect(response.data)}\n`);
    }),
  );
  const sent = recorder.take();
  expect(sent).toHaveLength(samples.length);
  for (const { call } of samples) {
    const { pathname } = new URL(call.sample.request.target, recorder.url);
    expectExample(
      call,
      sent.filter(({ target }) => new URL(target, recorder.url).pathname === pathname),
    );
  }
});
