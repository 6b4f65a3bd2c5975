/** A folder of `src/`, and the tests that have to notice a break in it. */
export interface MutatedFolder {
  /** Its path in `src/`; the files of `src/` itself are `.`. */
  name: string;
  /** Whether the folders in it are named on their own. */
  flat?: true;
  /** Files and folders in `test/`. */
  tests: string[];
}

/** All of `src/`. A folder's own tests come first, then those of what stands on it and runs in the test's process. */
export const folders: MutatedFolder[] = [
  { name: '.', flat: true, tests: ['request.test.ts', 'names.test.ts', 'zod.test.ts', 'client', 'testing'] },
  { name: 'cli', tests: ['cli'] },
  { name: 'client', tests: ['client', 'conformance/typescript.test.ts', 'request.test.ts'] },
  { name: 'command', tests: ['cli', 'mock/http', 'start'] },
  {
    name: 'contract',
    tests: ['contract', 'request.test.ts', 'zod.test.ts', 'msw', 'mock/calls', 'discover', 'client'],
  },
  { name: 'discover', tests: ['discover', 'cli/discover.test.ts'] },
  { name: 'mcp', tests: ['mcp', 'conformance/mcp.test.ts'] },
  { name: 'mock', flat: true, tests: ['mock', 'testing', 'contract'] },
  { name: 'mock/ably', tests: ['mock/ably', 'mock/vendors', 'mock/realtime'] },
  {
    name: 'mock/calls',
    tests: ['mock/calls', 'mock/http', 'mock/names.test.ts', 'mock/limits.test.ts', 'testing', 'contract'],
  },
  { name: 'mock/console', tests: ['mock/console', 'mock/http'] },
  {
    name: 'mock/http',
    tests: ['mock/http', 'mock/calls', 'mock/behind.test.ts', 'mock/limits.test.ts', 'contract'],
  },
  { name: 'mock/liveblocks', tests: ['mock/liveblocks', 'mock/vendors', 'mock/realtime'] },
  { name: 'mock/pusher', tests: ['mock/pusher', 'mock/realtime', 'mock/vendors', 'cli/webhooks.test.ts'] },
  { name: 'mock/realtime', tests: ['mock/realtime', 'mock/pusher', 'mock/ably', 'mock/liveblocks', 'testing'] },
  { name: 'mock/state', tests: ['mock/state', 'mock/calls', 'mock/console', 'mock/pusher', 'testing'] },
  { name: 'msw', tests: ['msw', 'conformance/msw.test.ts', 'names.test.ts'] },
  { name: 'openapi-fetch', tests: ['openapi-fetch', 'conformance/openapi-fetch.test.ts'] },
  { name: 'tanstack-query', tests: ['tanstack-query', 'conformance/tanstack-query.test.ts'] },
  { name: 'testing', tests: ['testing'] },
];
