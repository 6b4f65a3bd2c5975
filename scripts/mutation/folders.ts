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
  { name: 'command', tests: ['command'] },
  { name: 'contract', tests: ['contract', 'mock/http/preference.test.ts', 'msw'] },
  { name: 'discover', tests: ['discover'] },
  { name: 'mcp', tests: ['mcp'] },
  {
    name: 'mock',
    flat: true,
    tests: [
      'mock/serve.test.ts',
      'mock/server.test.ts',
      'mock/behind.test.ts',
      'mock/limits.test.ts',
      'mock/calls',
      'mock/http',
      'testing',
    ],
  },
  { name: 'mock/ably', tests: ['mock/ably', 'mock/vendors', 'mock/realtime'] },
  { name: 'mock/calls', tests: ['mock/calls', 'mock/limits.test.ts', 'testing'] },
  { name: 'mock/console', tests: ['mock/console'] },
  {
    name: 'mock/http',
    tests: ['mock/http', 'mock/behind.test.ts', 'mock/limits.test.ts', 'mock/calls/parameters.test.ts'],
  },
  { name: 'mock/liveblocks', tests: ['mock/liveblocks', 'mock/vendors', 'mock/realtime'] },
  { name: 'mock/pusher', tests: ['mock/pusher', 'mock/realtime', 'mock/vendors'] },
  { name: 'mock/realtime', tests: ['mock/realtime'] },
  {
    name: 'mock/state',
    tests: [
      'mock/state',
      'mock/calls/idempotency.test.ts',
      'mock/calls/tokens.test.ts',
      'mock/console/safety.test.ts',
      'testing',
    ],
  },
  { name: 'msw', tests: ['msw', 'conformance/msw.test.ts', 'names.test.ts'] },
  { name: 'openapi-fetch', tests: ['openapi-fetch', 'conformance/openapi-fetch.test.ts'] },
  { name: 'tanstack-query', tests: ['tanstack-query', 'conformance/tanstack-query.test.ts'] },
  { name: 'testing', tests: ['testing'] },
];
