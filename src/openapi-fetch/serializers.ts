import { createRefusal } from '../client/refusal.ts';
import { writeJson } from '../client/request.ts';
import { buildQuery, buildUrl } from '../contract/build-url.ts';
import { nameCapability } from './capability.ts';

/** How openapi-fetch writes paths, queries and bodies: what cannot be sent is an `InvalidInputError` that says why. */
export const serializers = {
  pathSerializer: (path: string, parameters: Record<string, unknown>): string =>
    buildUrl('', path, parameters, (reason) => createRefusal(reason, nameCapability(path))).url,
  querySerializer: (parameters: Record<string, unknown>): string => refuseThrown(() => buildQuery(parameters).slice(1)),
  bodySerializer: (body: unknown): string => refuseThrown(() => writeJson(body as Record<string, unknown>)),
};

function refuseThrown(write: () => string): string {
  try {
    return write();
  } catch (cause) {
    throw createRefusal(cause, 'The request', cause);
  }
}
