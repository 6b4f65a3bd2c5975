/** The folders of the live mock that are layers. Any other folder there is a vendor's protocol. */
const layers = 'http|realtime|state|calls|console';
const vendor = `^src/mock/(?!(?:${layers})/)([^/]+)/`;
const anyVendor = `^src/mock/(?!(?:${layers})/)[^/]+/`;
/** Everything that runs in a browser, in the programs of the people who install the package. */
// The entry point for tests starts a live mock, and is for Node.js.
const clientSide =
  '^(src/(client|msw|openapi-fetch|tanstack-query|contract)/|src/(?!testing[.])[^/]+[.]ts$|generated/)';

/**
 * Who may import whom. `npm run check` prints the comment of a rule that is broken. Each rule is broken on purpose in
 * test/project/layers.test.ts.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Files in a circle can only be understood, tested and moved together. Move what both need to a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment:
        'An import that cannot be resolved escapes every other rule. Only packages that a proof installs itself may be missing.',
      from: { pathNot: '^test/tanstack-query/react/' },
      to: { couldNotResolve: true, pathNot: '^infrai-realtime(/|$)' },
    },
    {
      name: 'scripts-do-not-ship',
      severity: 'error',
      comment: 'src/ and generated/ ship, and scripts/ stays here. Move what both need to src/.',
      from: { path: '^(src|generated)/' },
      to: { path: '^scripts/' },
    },
    {
      name: 'tests-stay-in-test',
      severity: 'error',
      comment: 'Tests use the product, and the product knows no test. Move what both need to src/ or scripts/shared/.',
      from: { path: '^(src|generated|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'tests-import-no-test',
      severity: 'error',
      comment:
        'An imported test file runs its tests again. Move what both need to a file without tests. ' +
        'Only a slow proof may import its fast cousin, to run it longer.',
      from: { path: '^test/', pathNot: '[.]slow[.]ts$' },
      to: { path: '[.](test|slow)[.]ts$' },
    },
    {
      name: 'client-without-server',
      severity: 'error',
      comment: 'The client side goes into bundles for browsers, so nothing of a mock or a command may come along.',
      from: { path: clientSide },
      to: { path: '^src/(mock|cli|command)/' },
    },
    {
      name: 'client-without-node',
      severity: 'error',
      comment: 'The client side runs in browsers, Deno and Workers, which do not have every module of Node.js.',
      from: { path: clientSide },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'client-packages',
      severity: 'error',
      comment:
        'Installing the package installs openapi-fetch, and peers only by choice. Nothing else is there at run time.',
      from: { path: clientSide },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm-peer', 'type-only'] },
    },
    {
      name: 'contract-is-ground',
      severity: 'error',
      comment: 'src/contract/ reads the contract for everything else in src/, so it imports none of it.',
      from: { path: '^src/contract/' },
      to: { path: '^src/(?!contract/)' },
    },
    {
      name: 'command-is-ground',
      severity: 'error',
      comment: 'src/command/ reads options and listens for every command, so it knows none of them.',
      from: { path: '^src/command/' },
      to: { path: '^(src/(?!command/)|generated/)' },
    },
    {
      name: 'mock-without-client',
      severity: 'error',
      comment:
        'The live mock is the other side of the wire. If it shared code with the client, both would have the same bugs.',
      from: { path: '^src/mock/' },
      to: { path: '^src/((client|msw|tanstack-query|mcp|cli)/|[^/]+[.]ts$)' },
    },
    {
      name: 'cli-is-on-top',
      severity: 'error',
      comment: 'src/cli/ is the command itself. What something else needs of it belongs in a folder below.',
      from: { path: '^src/(?!cli/)' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'mock-is-put-together-on-top',
      severity: 'error',
      comment: 'server.ts and serve.ts put the layers of the live mock together, so no layer imports them.',
      from: { path: '^src/mock/[^/]+/' },
      to: { path: '^src/mock/[^/]+[.]ts$' },
    },
    {
      name: 'http-layer',
      severity: 'error',
      comment: 'http/ is shared with the Prism mock, which has no hub and no state. It imports no layer above it.',
      from: { path: '^src/mock/http/' },
      to: { path: '^src/mock/(?!http/)' },
    },
    {
      name: 'realtime-layer',
      severity: 'error',
      comment:
        'The hub knows no project and no vendor, so that each protocol can be built on it. It imports http/ only.',
      from: { path: '^src/mock/realtime/' },
      to: { path: '^src/mock/(?!(http|realtime)/)' },
    },
    {
      name: 'hub-without-vendors',
      severity: 'error',
      comment:
        'The hub and http/ speak no vendor’s protocol. A vendor’s package belongs in its folder, or in calls/sign/.',
      from: { path: '^src/mock/(http|realtime)/' },
      to: { path: 'node_modules/(ably|pusher|pusher-js|@liveblocks|@ably)(/|$)' },
    },
    {
      name: 'state-layer',
      severity: 'error',
      comment: 'state/ is what a project holds, whatever protocol changes it. It imports realtime/ and http/ only.',
      from: { path: '^src/mock/state/' },
      to: { path: '^src/mock/(?!(http|realtime|state)/)' },
    },
    {
      name: 'vendor-layer',
      severity: 'error',
      comment: 'A vendor’s protocol stands on the hub and on state/. The calls and the console are above it.',
      from: { path: vendor },
      to: { path: '^src/mock/(calls|console)/' },
    },
    {
      name: 'vendors-apart',
      severity: 'error',
      comment:
        'No vendor’s protocol knows another, so that each can be read and removed alone. Share through realtime/.',
      from: { path: vendor },
      to: { path: anyVendor, pathNot: '^src/mock/$1/' },
    },
    {
      name: 'calls-below-console',
      severity: 'error',
      comment: 'The console is a page about the calls. They work without it.',
      from: { path: '^src/mock/calls/' },
      to: { path: '^src/mock/console/' },
    },
    {
      name: 'commands-are-thin',
      severity: 'error',
      comment:
        'A file directly in scripts/ or src/cli/ is a command and runs when it is imported. Move what others need to a folder.',
      from: {},
      to: { path: '^(scripts/[^/]+|src/cli/main)[.]ts$' },
    },
    {
      name: 'shared-is-ground',
      severity: 'error',
      comment: 'scripts/shared/ is for what several scripts need, so it knows none of them.',
      from: { path: '^scripts/shared/' },
      to: { path: '^(scripts/(?!shared/)|generated/)' },
    },
    {
      name: 'contract-reads-no-target',
      severity: 'error',
      comment: 'scripts/contract/ comes before the model and every target.',
      from: { path: '^scripts/contract/' },
      to: { path: '^scripts/(?!(contract|shared)/)' },
    },
    {
      name: 'model-is-below-targets',
      severity: 'error',
      comment: 'The model is in the terms of no language, and no target’s words may come into it.',
      from: { path: '^scripts/targets/model/' },
      to: { path: '^scripts/(?!(targets/model|shared)/)' },
    },
    {
      name: 'targets-apart',
      severity: 'error',
      comment:
        'A target is one folder. All are generated at the same time, so none uses another; share through model/.',
      from: { path: '^scripts/targets/(?!model/)([^/]+)/' },
      to: { path: '^scripts/targets/', pathNot: '^scripts/targets/($1/|model/|target[.]ts$)' },
    },
    {
      name: 'one-reading-of-the-contract',
      severity: 'error',
      comment:
        'Each question about the contract has one function, in scripts/targets/model/. Targets and docs take the model. ' +
        'They import types of the contract, what fetches its documents whole, and what finds a server, builds a URL or ' +
        'finds its operation, and what finds the place of a problem; no other reading.',
      from: { path: '^scripts/(targets/(?!model/)[^/]+|docs)/' },
      to: {
        path: '^(src/contract|generated|openapi|scripts/contract)/',
        pathNot:
          '^(src/contract/(servers|build-url|routing)|scripts/contract/(bundle|generated|locate-problem|overlay|websockets))[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'targets-below-pipeline',
      severity: 'error',
      comment: 'Targets return texts. Writing them, and the docs and mocks that use them, are above.',
      from: { path: '^scripts/targets/' },
      to: { path: '^scripts/(?!(targets|contract|shared)/)' },
    },
    {
      name: 'examples-use-the-package',
      severity: 'error',
      comment: 'An example works outside of this project, so it imports the published package, not our files.',
      from: { path: '^docs/examples/' },
      // The package's own name leads to src in a checkout.
      to: { path: '^(src|scripts|generated|test)/', dependencyTypesNot: ['aliased-tsconfig-paths'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Imports of types count too, since a reader has to know them.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
