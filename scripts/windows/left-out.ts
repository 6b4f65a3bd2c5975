/** What the tests cannot show as on Windows. */
export interface LeftOut {
  /** A file of tests, from the project's folder. */
  file: string;
  /** The title of the one test that is left out; without it, the whole file is. */
  test?: string;
  reason: string;
}

const noBrowser = 'Chromium does not run in Wine';
const noJunction = 'Wine makes no junctions';

/** Nothing is left out for another reason than that Wine cannot do what Windows can. */
export const leftOut: readonly LeftOut[] = [
  { file: 'test/docs/site/console.test.ts', reason: noBrowser },
  { file: 'test/mock/console/opened-calls.test.ts', reason: noBrowser },
  { file: 'test/msw/browser.test.ts', reason: noBrowser },
  {
    file: 'test/prism/prism.test.ts',
    test: 'a page of any origin can call it and read the headers',
    reason: noBrowser,
  },
  ...[
    ['zod', 'zod'],
    ['msw', 'msw'],
    ['tanstack-query', '@tanstack/query-core'],
  ].map(([path, peer]) => ({
    file: 'test/build/subpaths.slow.ts',
    test: `infrai-realtime/${path} is imported and type-checked with ["${peer}"] beside it`,
    reason: noJunction,
  })),
  {
    file: 'test/coverage/table.test.ts',
    test: 'evidence appended by many processes is read together and cleared together',
    reason: 'of two that append to a file at once, one overwrites the other in Wine',
  },
  { file: 'test/project/unused.test.ts', reason: noJunction },
  {
    file: 'test/readme/readme.test.ts',
    test: 'the suite runs against a given server, through the validating proxy',
    reason: 'it starts Vitest as a reader does, without what lets fetch work in Wine',
  },
];
