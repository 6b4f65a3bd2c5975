import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { IConfiguration } from 'dependency-cruiser';
import { expect, onTestFinished, test } from 'vitest';
import { checkLayers } from '../../scripts/check/structure.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';

const configuration = await import(pathToFileURL(`${projectRoot}.dependency-cruiser.mjs`).href);
const { forbidden = [] } = configuration.default as IConfiguration;

/** Imports that break a rule, each as the file that imports and what it imports. */
const broken: Record<string, [from: string, to: string][]> = {
  'no-circles': [
    ['scripts/docs/one.ts', 'scripts/docs/two.ts'],
    ['scripts/docs/two.ts', 'scripts/docs/one.ts'],
    ['src/mock/calls/first.ts', 'src/mock/calls/second.ts'],
    ['src/mock/calls/second.ts', 'src/mock/calls/third.ts'],
    ['src/mock/calls/third.ts', 'src/mock/calls/first.ts'],
  ],
  resolvable: [['src/mock/calls/leading-nowhere.ts', 'a-package-that-is-not-there']],
  'scripts-do-not-ship': [
    ['src/client/uses-script.ts', 'scripts/shared/paths.ts'],
    ['generated/typescript/uses-script.ts', 'scripts/shared/paths.ts'],
  ],
  'tests-stay-in-test': [
    ['src/client/uses-test.ts', 'test/support/helper.ts'],
    ['scripts/docs/uses-test.ts', 'test/support/helper.ts'],
  ],
  'tests-import-no-test': [['test/client/uses-test.test.ts', 'test/client/other.test.ts']],
  'client-without-server': [
    ['src/client/uses-mock.ts', 'src/mock/http/read.ts'],
    ['src/index.ts', 'src/mock/calls/handle.ts'],
    ['src/msw/uses-command.ts', 'src/command/listen.ts'],
    ['generated/typescript/uses-mock.ts', 'src/mock/state/project.ts'],
  ],
  'client-without-node': [
    ['src/client/uses-node.ts', 'node:fs'],
    ['src/request.ts', 'node:crypto'],
  ],
  'client-packages': [['src/client/uses-package.ts', 'ws']],
  'contract-is-ground': [['src/contract/uses-client.ts', 'src/client/call.ts']],
  'command-is-ground': [['src/command/uses-contract.ts', 'src/contract/routing.ts']],
  'mock-without-client': [
    ['src/mock/calls/uses-client.ts', 'src/client/call.ts'],
    ['src/mock/calls/uses-entry-point.ts', 'src/calls.ts'],
  ],
  'cli-is-on-top': [['src/mcp/uses-cli.ts', 'src/cli/subcommand.ts']],
  'mock-is-put-together-on-top': [['src/mock/calls/uses-server.ts', 'src/mock/server.ts']],
  'http-layer': [
    ['src/mock/http/uses-hub.ts', 'src/mock/realtime/hub.ts'],
    ['src/mock/http/uses-state.ts', 'src/mock/state/project.ts'],
  ],
  'realtime-layer': [
    ['src/mock/realtime/uses-state.ts', 'src/mock/state/project.ts'],
    ['src/mock/realtime/uses-vendor.ts', 'src/mock/pusher/session.ts'],
  ],
  'hub-without-vendors': [['src/mock/realtime/uses-package.ts', 'pusher']],
  'state-layer': [
    ['src/mock/state/uses-vendor.ts', 'src/mock/ably/session.ts'],
    ['src/mock/state/uses-calls.ts', 'src/mock/calls/handle.ts'],
  ],
  'vendor-layer': [
    ['src/mock/pusher/uses-calls.ts', 'src/mock/calls/handle.ts'],
    ['src/mock/liveblocks/uses-console.ts', 'src/mock/console/page.ts'],
  ],
  'vendors-apart': [
    ['src/mock/ably/uses-pusher.ts', 'src/mock/pusher/session.ts'],
    ['src/mock/pusher/uses-new-vendor.ts', 'src/mock/new-vendor/session.ts'],
  ],
  'calls-below-console': [['src/mock/calls/uses-console.ts', 'src/mock/console/page.ts']],
  'commands-are-thin': [['scripts/start/uses-command.ts', 'scripts/docs.ts']],
  'shared-is-ground': [['scripts/shared/uses-docs.ts', 'scripts/docs/page.ts']],
  'contract-reads-no-target': [['scripts/contract/uses-target.ts', 'scripts/targets/target.ts']],
  'model-is-below-targets': [['scripts/targets/model/uses-go.ts', 'scripts/targets/go/types.ts']],
  'targets-apart': [['scripts/targets/java/uses-go.ts', 'scripts/targets/go/types.ts']],
  'one-reading-of-the-contract': [
    ['scripts/targets/go/reads-again.ts', 'src/contract/operations.ts'],
    ['scripts/targets/python/reads-again.ts', 'scripts/contract/released.ts'],
    ['scripts/docs/reads-again.ts', 'src/contract/operations.ts'],
  ],
  'targets-below-pipeline': [['scripts/targets/go/uses-docs.ts', 'scripts/docs/page.ts']],
  'examples-use-the-package': [['docs/examples/chat/uses-source.js', 'src/index.ts']],
};

const allowed: [from: string, to: string][] = [
  ['src/mock/console/uses-calls.ts', 'src/mock/calls/handle.ts'],
  ['src/mock/calls/uses-vendor.ts', 'src/mock/pusher/session.ts'],
  ['src/mock/pusher/uses-state.ts', 'src/mock/state/project.ts'],
  ['src/mock/pusher/uses-own.ts', 'src/mock/pusher/session.ts'],
  ['src/mock/state/uses-hub.ts', 'src/mock/realtime/hub.ts'],
  ['src/mock/realtime/uses-http.ts', 'src/mock/http/read.ts'],
  ['src/mock/calls/uses-node.ts', 'node:crypto'],
  ['src/mock/calls/uses-package.ts', 'ws'],
  ['src/client/uses-dependency.ts', 'openapi-fetch'],
  ['src/msw/uses-peer.ts', 'msw'],
  ['scripts/targets/go/uses-model.ts', 'scripts/targets/model/api.ts'],
  ['scripts/docs/uses-targets.ts', 'scripts/targets/target.ts'],
  ['test/client/uses-helper.ts', 'test/support/helper.ts'],
  ['test/mock/longer.slow.ts', 'test/client/other.test.ts'],
];

const isFile = (name: string) => name.includes('/') && !name.startsWith('@');

/** Writes a project that consists of these imports. A package in it has the place in package.json that ours has. */
async function plantProject(imports: [from: string, to: string][]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'layers-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const texts = new Map<string, string>();
  for (const [from, to] of imports) {
    if (isFile(to) && !texts.has(to)) texts.set(to, 'export {};\n');
    const depth = from.split('/').length - 1;
    const specifier = isFile(to) ? `${'../'.repeat(depth)}${to}` : to;
    texts.set(from, `import '${specifier}';\n`);
  }
  texts.set(
    'package.json',
    JSON.stringify({
      type: 'module',
      dependencies: { 'openapi-fetch': '*' },
      peerDependencies: { msw: '*' },
      devDependencies: { msw: '*', ws: '*', pusher: '*' },
    }),
  );
  texts.set('tsconfig.json', '{}');
  for (const name of ['openapi-fetch', 'msw', 'ws', 'pusher']) {
    texts.set(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    texts.set(`node_modules/${name}/index.js`, '');
  }
  for (const [path, text] of texts) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

test('each rule is broken here, and has a reason that is shown', () => {
  expect(Object.keys(broken)).toEqual(forbidden.map(({ name }) => name));
  for (const { severity, comment } of forbidden) {
    expect(severity).toBe('error');
    expect(comment).toMatch(/^.{30,}[.]$/);
  }
});

test('each import that breaks a rule is reported, with the rule and its reason, and no other import is', async () => {
  const folder = await plantProject([...Object.values(broken).flat(), ...allowed]);
  const report = (await checkLayers(folder)) ?? '';
  const found = [...report.matchAll(/^ *error (\S+): (\S+) → +(\S+)/gm)].map(([, rule, from, to]) => [rule, from, to]);
  for (const [rule, imports] of Object.entries(broken)) {
    for (const [from, to] of imports.filter(() => rule !== 'no-circles')) {
      const target = to.replace(/^node:/, '');
      expect(found).toContainEqual([rule, from, isFile(to) ? to : expect.stringContaining(target)]);
    }
  }
  const circles = [...report.matchAll(/^ *error no-circles: (\S+)/gm)].map(([, from = '']) => dirname(from));
  expect(new Set(circles)).toEqual(new Set(['scripts/docs', 'src/mock/calls']));
  const reported = new Set(found.map(([, from]) => from));
  for (const [from] of allowed) expect(reported).not.toContain(from);
  for (const { comment } of forbidden) {
    expect(report.replaceAll(/\s+/g, ' ')).toContain(comment?.slice(0, 40));
  }
});

test('a project that keeps the rules passes', async () => {
  expect(await checkLayers(await plantProject(allowed))).toBeUndefined();
});
