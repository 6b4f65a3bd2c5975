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
import { listSamples, runProgram } from './sample-runs.ts';

let mock: Listening;
let folder: string;
beforeAll(async () => {
  mock = await startPrismMock();
  await mkdir(`${projectRoot}build`, { recursive: true });
  folder = await mkdtemp(`${projectRoot}build/samples-`);
});
afterAll(async () => {
  await mock?.close();
  await rm(folder, { recursive: true, force: true });
});

const withoutBash = missingToolchain('bash', '-c', 'curl --version');
test.skipIf(withoutBash)(`every curl sample gets the response of its example${reason(withoutBash)}`, async () => {
  for (const { call, sample, response } of await listSamples('curl', mock.url)) {
    const output = await runProgram('bash', ['-c', sample.source.replaceAll('curl ', 'curl -sS ')]);
    expect(JSON.parse(output), call.capability).toEqual(response);
    await recordEvidence('docs-samples', call.capability);
  }
});

test('every TypeScript sample prints the data of its example', async () => {
  const samples = await listSamples('typescript', mock.url);
  await Promise.all(
    samples.map(async ({ call, sample, response }) => {
      const file = join(folder, `${call.operationId}.mjs`);
      await compileSnippet(sample.source, file);
      expect(await runProgram(process.execPath, [file]), call.capability).toBe(`${inspect(response.data)}\n`);
    }),
  );
});
