import { ErrorCode, McpError, type ReadResourceResult, type Resource } from '@modelcontextprotocol/sdk/types.js';
import type { OpenApiDocument } from '../contract/document.ts';
import { listOperations, type Operation } from '../contract/operations.ts';

/** A text that an agent may read. */
interface TextResource {
  resource: Resource & { mimeType: string };
  writeText(): string;
}

const scheme = 'infrai-realtime://';

/** Lists the texts of a contract: one for each capability, so that an agent reads only what it needs, and the error codes. */
function listTexts(document: OpenApiDocument): TextResource[] {
  const capabilities = listOperations(document).map(
    (operation): TextResource => ({
      resource: {
        uri: `${scheme}capabilities/${operation.capability}`,
        name: operation.capability,
        title: operation.summary,
        description: `The parameters, responses and examples of ${operation.capability}.`,
        mimeType: 'application/json',
      },
      writeText: () => JSON.stringify(describeCapability(operation)),
    }),
  );
  const errors: TextResource = {
    resource: {
      uri: `${scheme}errors.json`,
      name: 'errors.json',
      title: 'The error codes',
      description: 'Each code with its HTTP status, what it means, what to do, and whether a retry can help.',
      mimeType: 'application/json',
    },
    writeText: () => JSON.stringify(document['x-infrai-errors'], null, 2),
  };
  return [...capabilities, errors];
}

/** Leaves out the errors, which are the same for most capabilities, but for their statuses and codes. */
function describeCapability(operation: Operation): object {
  const { method, path, capability, summary, description, parameters, requestBody, responses } = operation;
  const { 200: success, ...failures } = responses;
  const errors = Object.entries(failures).map(([status, response]) => [status, response.description]);
  const about = { capability, method: method.toUpperCase(), path, summary, description };
  return { ...about, parameters, requestBody, success, errors: Object.fromEntries(errors) };
}

/** Lists what an agent may read. */
export function listResources(document: OpenApiDocument): Resource[] {
  return listTexts(document).map(({ resource }) => resource);
}

/**
 * Reads a text that an agent asks for.
 *
 * @throws McpError for an unknown address
 */
export function readResource(uri: string, document: OpenApiDocument): ReadResourceResult {
  const texts = listTexts(document);
  const text = texts.find(({ resource }) => resource.uri === uri);
  if (text === undefined) {
    const known = texts.map(({ resource }) => resource.uri).join(', ');
    throw new McpError(ErrorCode.InvalidParams, `Unknown resource ${uri}. The resources are: ${known}.`);
  }
  return { contents: [{ uri, mimeType: text.resource.mimeType, text: text.writeText() }] };
}
