import type { Capability } from '../../generated/typescript/capabilities.ts';
import { mockOperations } from '../../generated/typescript/mock-data.ts';
import type { Schema } from '../contract/document.ts';
import { errorResponse } from './responses.ts';
import { findProblem } from './validate.ts';

/**
 * Reads the parameters of a call from its path, query and body.
 *
 * @param pathParameters the parameters in the path, already decoded
 * @returns the parameters, or the error response of a call without a key, with a malformed body or an invalid parameter
 */
export async function readParameters(
  capability: Capability,
  request: Request,
  pathParameters: Record<string, unknown>,
): Promise<object | Response> {
  if (!/^Bearer\s+\S/i.test(request.headers.get('Authorization') ?? '')) {
    return errorResponse(capability, 'UNAUTHORIZED');
  }
  const schema: Schema = { ...mockOperations[capability].schema };
  // A map, since the names come from the request and may be `constructor`.
  const properties = new Map(Object.entries(schema.properties ?? {}));
  const query = Object.fromEntries(
    [...new URL(request.url).searchParams].map(([name, text]) => [name, parseQueryValue(properties.get(name), text)]),
  );
  const body = request.method === 'POST' ? await readObject(request) : {};
  if (body === undefined) {
    return errorResponse(capability, 'INVALID_INPUT', { message: 'The body must be a JSON object.' });
  }
  // MSW also counts the wildcard before the path as a parameter, with a number as its name.
  const named = Object.entries(pathParameters).filter(([name]) => properties.has(name));
  const parameters = { ...query, ...Object.fromEntries(named), ...body };
  const message = findProblem(schema, parameters, '');
  return message === undefined ? parameters : errorResponse(capability, 'INVALID_INPUT', { message });
}

/** Turns the text of a query into a number where the schema wants one. Malformed text stays text, and is refused. */
function parseQueryValue(schema: Schema | undefined, text: string): string | number {
  return schema?.type === 'integer' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/** Reads a copy of the body, so that an override can read it too. */
async function readObject(request: Request): Promise<object | undefined> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
}
