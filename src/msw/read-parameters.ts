import type { Capability } from '../../generated/typescript/capabilities.ts';
import { mockOperations } from '../../generated/typescript/mock-data.ts';
import type { Schema } from '../contract/document.ts';
import { errorResponse } from './answers.ts';
import { findProblem } from './validate.ts';

/**
 * Reads the parameters of a call, wherever they are sent.
 *
 * @param pathParameters what stands in the path, already decoded
 * @returns the parameters, or the refusal of a call that has no key, no readable body or a wrong parameter
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
  const query = Object.fromEntries(
    [...new URL(request.url).searchParams].map(([name, text]) => [name, typed(schema.properties?.[name], text)]),
  );
  const body = request.method === 'POST' ? await readObject(request) : {};
  if (body === undefined) {
    return errorResponse(capability, 'INVALID_INPUT', { message: 'The body has to be a JSON object.' });
  }
  // The wildcard in front of the path is a parameter to MSW too, under a number.
  const named = Object.entries(pathParameters).filter(([name]) => schema.properties?.[name] !== undefined);
  const parameters = { ...query, ...Object.fromEntries(named), ...body };
  const message = findProblem(schema, parameters, '');
  return message === undefined ? parameters : errorResponse(capability, 'INVALID_INPUT', { message });
}

/** A query is text; one that should be a number and is none stays text, and is refused. */
function typed(schema: Schema | undefined, text: string): string | number {
  return schema?.type === 'integer' && text.trim() !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
}

/** Reads a copy, so that an override can read the body too. */
async function readObject(request: Request): Promise<object | undefined> {
  const body: unknown = await request
    .clone()
    .json()
    .catch(() => undefined);
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : undefined;
}
