import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { beforeAll, expect, test } from 'vitest';
import { readLastReleased } from '../../scripts/contract/released.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { findPython } from '../../scripts/shared/python.ts';
import { startCommand } from '../../scripts/shared/running-command.ts';
import { missingToolchain, reason } from '../support/toolchains.ts';

const git = (...parameters: string[]) => execFileSync('git', parameters, { cwd: projectRoot, encoding: 'utf8' });
/** What a release would change, were it not a dry run. */
const stateOf = () => ({
  head: git('rev-parse', 'HEAD'),
  tags: git('tag'),
  status: git('status', '--porcelain'),
  leftovers: readdirSync(tmpdir()).filter((name) => name.startsWith('release-')),
});

const before = stateOf();
let code: number | null;
let output: string;
let version: string;
beforeAll(async () => {
  version = `${Number((await readLastReleased()).version.split('.')[0]) + 1}.0.0`;
  // A larger bump than the changes need is always allowed. The tests themselves are what runs this.
  const command = startCommand('scripts/release.ts', '--bump', 'major', '--dry-run', '--without-tests');
  code = await command.ended;
  output = command.output();
}, 600_000);

test('a dry run goes through all the steps of a release', () => {
  expect(code, output).toBe(0);
  expect(output).toContain(`== Version ${version}`);
  expect(output).toMatch(/pass {2}the version follows the changes/);
  expect(output).toContain('Checks, without the tests');
  expect(output).toContain(`== Released ${version}`);
});

test('a dry run leaves the tree, the commits and the tags as they were, and nothing behind', () => {
  expect(stateOf()).toEqual(before);
});

const packages: [target: string, names: RegExp[], missing: string | undefined][] = [
  ['npm', [/infrai-realtime-[\d.]+\.tgz/], undefined],
  ['OpenAPI', [/openapi-[\d.]+\.json/, /openapi-3\.0-[\d.]+\.json/, /openapi\.zh-CN-[\d.]+\.json/], undefined],
  ['Postman', [/postman-collection-[\d.]+\.json/], undefined],
  ['The .http file', [/realtime-[\d.]+\.http/], undefined],
  [
    'Python',
    [/infrai_realtime-[\d.]+-py3-none-any\.whl/, /infrai_realtime-[\d.]+\.tar\.gz/],
    missingToolchain(findPython(), '--version'),
  ],
  ['Java', [/infrai-realtime-[\d.]+\.jar/], missingToolchain('mvn', '--version')],
  ['Go', [/infrai\.cc-go-infrai-v\d+-v[\d.]+\.zip/], undefined],
];

for (const [target, names, missing] of packages) {
  test.skipIf(missing)(`${target} is packed, with its size and its checksum${reason(missing)}`, () => {
    for (const name of names) {
      const row = new RegExp(`^\\| (${name.source}) +\\| +[\\d,]+ \\| [\\da-f]{64} \\|$`, 'm');
      expect(output).toMatch(row);
      expect(row.exec(output)?.[1]).toContain(version);
    }
  });
}
