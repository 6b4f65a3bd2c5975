import { codeSamples } from './code-samples.ts';
import { goClient } from './go-client.ts';
import { httpFile } from './http-file.ts';
import { javaClient } from './java-client.ts';
import { mcpTools } from './mcp-tools.ts';
import { openapiDocument } from './openapi-document.ts';
import { openapiDocumentChinese } from './openapi-document-chinese.ts';
import { postman } from './postman.ts';
import { pythonClient } from './python-client.ts';
import type { Target } from './target.ts';
import { typescriptCapabilities } from './typescript-capabilities.ts';
import { typescriptClient } from './typescript-client.ts';
import { typescriptErrors } from './typescript-errors.ts';
import { typescriptMockData } from './typescript-mock-data.ts';
import { typescriptTanstackQuery } from './typescript-tanstack-query.ts';
import { typescriptTypes } from './typescript-types.ts';
import { typescriptZod } from './typescript-zod.ts';
import { validators } from './validators.ts';

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
