import { ErrorCode, McpError, type ReadResourceResult, type Resource } from '@modelcontextprotocol/sdk/types.js';
import type { OpenApiDocument } from '../contract/document.ts';

/** A text that an agent may read. */
interface TextResource extends Resource {
  mimeType: string;
  writeText(document: OpenApiDocument): string;
}

const resources: readonly TextResource[] = [
  {
    uri: 'infrai-realtime://openapi.json',
    name: 'openapi.json',
    title: 'The OpenAPI contract',
    description: 'Every capability with its parameters, responses, examples and errors.',
    mimeType: 'application/json',
    writeText: (document) => JSON.stringify(document),
  },
  {
    uri: 'infrai-realtime://errors.json',
    name: 'errors.json',
    title: 'The error codes',
    description: 'Each code with its HTTP status, what it means, what to do, and whether a retry can help.',
    mimeType: 'application/json',
    writeText: (document) => JSON.stringify(document['x-infrai-errors'], null, 2),
  },
];

/** Lists what an agent may read. */
export function listResources(): Resource[] {
  return resources.map(({ writeText: _writeText, ...resource }) => resource);
}

/**
 * Reads a text that an agent asks for.
 *
 * @throws McpError for an unknown address
 */
export function readResource(uri: string, document: OpenApiDocument): ReadResourceResult {
  const resource = resources.find((item) => item.uri === uri);
  if (resource === undefined) {
    const known = resources.map((item) => item.uri).join(', ');
    throw new McpError(ErrorCode.InvalidParams, `Unknown resource ${uri}. The resources are: ${known}.`);
  }
  return { contents: [{ uri, mimeType: resource.mimeType, text: resource.writeText(document) }] };
}
