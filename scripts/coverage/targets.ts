/** A target with a column in the coverage table. */
export interface CoverageTarget {
  /** The column heading. */
  title: string;
  /** The heading on the Chinese page, where it is another. */
  chineseTitle?: string;
  /** The command that runs its tests. */
  command: string;
}

/** All targets by id, in the order of the columns. */
export const coverageTargets = {
  'typescript-client': {
    title: 'TypeScript client',
    chineseTitle: 'TypeScript 客户端',
    command: 'npx vitest run test/contract',
  },
  'request-builder': {
    title: 'Request builder',
    chineseTitle: '请求构建器',
    command: 'npx vitest run test/request.test.ts',
  },
  zod: { title: 'Zod', command: 'npx vitest run test/zod.test.ts' },
  'tanstack-query': { title: 'TanStack Query', command: 'npm run test:slow -- test/tanstack-query' },
  msw: { title: 'MSW', command: 'npx vitest run test/msw' },
  python: { title: 'Python', command: 'npm run test:slow -- test/targets' },
  go: { title: 'Go', command: 'npm run test:slow -- test/targets' },
  java: { title: 'Java', command: 'npm run test:slow -- test/targets' },
  postman: { title: 'Postman', command: 'npm run test:slow -- test/targets/postman' },
  'http-file': {
    title: '.http file',
    chineseTitle: '.http 文件',
    command: 'npm run test:slow -- test/targets/http-file',
  },
  mcp: { title: 'MCP server', chineseTitle: 'MCP 服务器', command: 'npx vitest run test/mcp' },
  'docs-samples': { title: 'Docs samples', chineseTitle: '文档示例', command: 'npx vitest run test/docs/samples' },
  'prism-mock': { title: 'Prism mock', chineseTitle: 'Prism mock 服务器', command: 'npx vitest run test/contract' },
  'live-mock': { title: 'Live mock', chineseTitle: '实时 mock 服务器', command: 'npx vitest run test/mock/calls' },
} as const satisfies Record<string, CoverageTarget>;

/** The id of a target. */
export type CoverageTargetId = keyof typeof coverageTargets;

/** The ids of all targets, in the order of the columns. */
export const coverageTargetIds = Object.keys(coverageTargets) as CoverageTargetId[];
