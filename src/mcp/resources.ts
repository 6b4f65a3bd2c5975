import { ErrorCode, McpError, type ReadResourceResult, type Resource } from '@modelcontextprotocol/sdk/types.js';
import type { OpenApiDocument } from '../contract/document.ts';

/** A text that an agent may read, and how to make it. */
interface TextResource extends Resource {
  mimeType: string;
  text(document: OpenApiDocument): string;
}

const resources: readonly TextResource[] = [
  {
    uri: 'infrai-realtime://openapi.json',
    name: 'openapi.json',
    title: 'The OpenAPI contract',
    description: 'Every capability with its parameters, answers, examples and errors.',
    mimeType: 'application/json',
    text: (document) => JSON.stringify(document),
  },
  {
    uri: 'infrai-realtime://errors.json',
    name: 'errors.json',
    title: 'The error codes',
    description: 'Each code with its HTTP status, what it means, what to do, and whether a repeat can help.',
    mimeType: 'application/json',
    text: (document) => JSON.stringify(document['x-infrai-errors'], null, 2),
  },
];

/** Lists what an agent may read. */
export function listResources(): Resource[] {
  return resources.map(({ text: _text, ...resource }) => resource);
}

/** @throws McpError when there is no such resource */
export function readResource(uri: string, document: OpenApiDocument): ReadResourceResult {
  const resource = resources.find((item) => item.uri === uri);
  if (resource === undefined) {
    const known = resources.map((item) => item.uri).join(', ');
    throw new McpError(ErrorCode.InvalidParams, `There is no resource ${uri}. There are: ${known}.`);
  }
  return { contents: [{ uri, mimeType: resource.mimeType, text: resource.text(document) }] };
}
