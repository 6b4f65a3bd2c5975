import { readFile } from 'node:fs/promises';
import { satisfies } from 'semver';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { readApi } from '../../scripts/targets/model/read-api.ts';
import { closeCodes } from '../../src/mock/pusher/close-codes.ts';

const readGuide = (name: string) => readFile(`${projectRoot}docs/en/${name}.md`, 'utf8');

test('troubleshooting has a row for every error code of the contract and every close code of the mock', async () => {
  const guide = await readGuide('troubleshooting');
  const { errors } = readApi(await bundleContract());
  const rows = guide
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|')[1] ?? '');
  for (const { code } of errors)
    expect(
      rows.filter((row) => row.includes(`\`${code}\``)),
      code,
    ).toHaveLength(1);
  for (const code of Object.values(closeCodes)) {
    expect(
      rows.some((row) => row.split(/[,\s]+/).includes(String(code))),
      String(code),
    ).toBe(true);
  }
});

test('the workflow in testing-in-ci.md is one that GitHub reads, and runs on a supported Node.js', async () => {
  const [, text = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(await readGuide('testing-in-ci')) ?? [];
  const { on, jobs } = parse(text);
  const { engines, scripts } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  expect(on).toEqual(['push', 'pull_request']);
  const steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] = jobs.test.steps;
  for (const { uses, run } of steps) {
    expect([uses, run].filter(Boolean)).toHaveLength(1);
    const [, script] = /^npm (?:run )?(\w+)$/.exec(run ?? '') ?? [];
    if (script !== undefined && script !== 'ci') expect(Object.keys(scripts)).toContain(script);
  }
  const version = steps.find((step) => step.uses?.startsWith('actions/setup-node'))?.with?.['node-version'];
  expect(satisfies(`${version}.99.0`, engines.node)).toBe(true);
});
