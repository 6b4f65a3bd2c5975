import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from '../../../src/command/listen.ts';
import { startPrismMock } from '../../support/prism-mock.ts';
import { missingToolchain, reason } from '../../support/toolchains.ts';
import { patience, run, type Workspace, workspaceOf } from '../workspace.ts';

const staticcheck = 'honnef.co/go/tools/cmd/staticcheck@v0.8.2';
const missing = missingToolchain('go', 'version');

describe.skipIf(missing)(`the Go client${reason(missing)}`, () => {
  let mock: Listening;
  let workspace: Workspace;
  beforeAll(async () => {
    mock = await startPrismMock();
    workspace = await workspaceOf('go', mock.url);
    console.log(`${(await run('go', ['version'], { cwd: workspace.packageFolder })).trim()}, ${staticcheck}`);
  });
  afterAll(() => mock?.close());

  test('is formatted as gofmt formats', async () => {
    const { packageFolder, testFolder } = workspace;
    expect(await run('gofmt', ['-l', packageFolder, testFolder], { cwd: packageFolder })).toBe('');
  });

  test('gives vet and staticcheck nothing to say', { timeout: patience }, async () => {
    for (const cwd of [workspace.packageFolder, workspace.testFolder]) {
      expect(await run('go', ['vet', './...'], { cwd })).toBe('');
      // What the go command downloads, it tells on the same stream as staticcheck its findings.
      const output = await run('go', ['run', staticcheck, './...'], { cwd });
      expect(output.replaceAll(/^go: downloading .*\n/gm, '')).toBe('');
    }
  });

  test('needs nothing but the standard library', async () => {
    const modules = await run('go', ['list', '-m', 'all'], { cwd: workspace.packageFolder });
    expect(modules.trim().split('\n')).toHaveLength(1);
  });

  test('makes each call, fails, repeats and pages as its own tests say', { timeout: patience }, async () => {
    const { testFolder: cwd, environment } = workspace;
    const output = await run('go', ['test', '-count=1', './...'], { cwd, environment });
    console.log(`go test: ${output.trim()}`);
    expect(output).toMatch(/^ok\s/m);
  });
});
