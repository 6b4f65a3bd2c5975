import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from '../../../src/command/listen.ts';
import { serveLiveMock } from '../../../src/mock/serve.ts';
import { startConformance } from '../../conformance/start-conformance.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { findWorkspace, patience, readInstallCommands, run, type Workspace } from '../workspace.ts';

const staticcheck = 'honnef.co/go/tools/cmd/staticcheck@v0.8.2';
const missing = missingToolchain('go', 'version');
const withoutBash = missingToolchain('bash', '--version');

describe.skipIf(missing)(`the Go client${reason(missing)}`, () => {
  let mock: Listening;
  let live: Listening;
  let workspace: Workspace;
  beforeAll(async () => {
    [mock, live] = await Promise.all([startPrismMock(), serveLiveMock({ host: '127.0.0.1', port: 0 })]);
    workspace = await findWorkspace('go', { prism: mock.url, live: live.url });
    console.log(`${(await run('go', ['version'], { cwd: workspace.packageFolder })).trim()}, ${staticcheck}`);
  });
  afterAll(() => Promise.all([mock?.close(), live?.close()]));

  test('is formatted as gofmt formats it', async () => {
    const { packageFolder, testFolder } = workspace;
    expect(await run('gofmt', ['-l', packageFolder, testFolder], { cwd: packageFolder })).toBe('');
  });

  test('passes vet and staticcheck without a finding', { timeout: patience }, async () => {
    for (const cwd of [workspace.packageFolder, workspace.testFolder]) {
      expect(await run('go', ['vet', './...'], { cwd })).toBe('');
      // The go command reports downloads on the stream of the findings.
      const output = await run('go', ['run', staticcheck, './...'], { cwd });
      expect(output.replaceAll(/^go: downloading .*\n/gm, '')).toBe('');
    }
  });

  test.skipIf(withoutBash)(
    `is added by the command of go.md${reason(withoutBash)}`,
    { timeout: patience },
    async () => {
      const cwd = await mkdtemp(join(tmpdir(), 'infrai-go-'));
      await cp(workspace.packageFolder, `${cwd}/generated/go`, { recursive: true });
      await run('go', ['mod', 'init', 'example'], { cwd });
      await run('bash', ['-ec', await readInstallCommands('go.md')], { cwd });
      expect(await run('go', ['list', '-m', 'all'], { cwd })).toContain('generated/go');
      await rm(cwd, { recursive: true });
    },
  );

  test('needs nothing but the standard library', async () => {
    const modules = await run('go', ['list', '-m', 'all'], { cwd: workspace.packageFolder });
    expect(modules.trim().split('\n')).toHaveLength(1);
  });

  test('runs the examples of its documentation', { timeout: patience }, async () => {
    const output = await run('go', ['test', '-race', '-count=1', '-v', './...'], { cwd: workspace.packageFolder });
    expect(output).toMatch(/^--- PASS: ExampleClient_Publish/m);
  });

  test('passes its own tests: calls, failures, retries and paging', { timeout: patience }, async () => {
    const { testFolder: cwd } = workspace;
    const table = await startConformance('go');
    const environment = { ...workspace.environment, CONFORMANCE_URL: table.url };
    const output = await run('go', ['test', '-race', '-count=1', './...'], { cwd, environment }).finally(() => {
      console.log(table.summarize());
      void table.close();
    });
    console.log(`go test: ${output.trim()}`);
    expect(output).toMatch(/^ok\s/m);
  });
});
