import { goClient } from './go/index.ts';
import { httpFile } from './http-file/index.ts';
import { javaClient } from './java/index.ts';
import { openapiDocumentChinese } from './openapi/chinese.ts';
import { openapiDocument } from './openapi/index.ts';
import { postman } from './postman/index.ts';
import { pythonClient } from './python/index.ts';
import { codeSamples } from './samples/index.ts';
import type { Target } from './target.ts';
import { typescriptCapabilities } from './typescript/capabilities.ts';
import { typescriptErrors } from './typescript/catalogue.ts';
import { typescriptClient } from './typescript/client.ts';
import { mcpTools } from './typescript/mcp-tools.ts';
import { typescriptMockData } from './typescript/mock-data.ts';
import { typescriptTanstackQuery } from './typescript/tanstack-query.ts';
import { typescriptTypes } from './typescript/types.ts';
import { typescriptZod } from './typescript/zod.ts';
import { validators } from './validators/index.ts';

/** Every target, in the order in which `npm run generate` reports them. A new one is a line here and a file beside. */
export const targets: readonly Target[] = [
  openapiDocument,
  openapiDocumentChinese,
  typescriptTypes,
  typescriptErrors,
  typescriptClient,
  codeSamples,
  typescriptCapabilities,
  typescriptZod,
  postman,
  httpFile,
  mcpTools,
  pythonClient,
  typescriptTanstackQuery,
  validators,
  typescriptMockData,
  goClient,
  javaClient,
];
