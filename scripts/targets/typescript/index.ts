import type { Target } from '../target.ts';
import { typescriptCapabilities } from './capabilities.ts';
import { typescriptErrors } from './catalogue.ts';
import { typescriptClient } from './client.ts';
import { mcpTools } from './mcp-tools.ts';
import { typescriptMockData } from './mock-data.ts';
import { typescriptTanstackQuery } from './tanstack-query.ts';
import { typescriptTypes } from './types.ts';
import { typescriptZod } from './zod.ts';

/**
 * The parts of the npm package. They are targets of their own, since the types take longer than all others together and
 * so have a process of their own.
 */
export const typescriptTargets: readonly Target[] = [
  typescriptTypes,
  typescriptErrors,
  typescriptClient,
  typescriptCapabilities,
  typescriptZod,
  typescriptTanstackQuery,
  typescriptMockData,
  mcpTools,
];
