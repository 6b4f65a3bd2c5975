import { createLogger } from '@stoplight/prism-core';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpRequest,
  type PrismHttpInstance,
} from '@stoplight/prism-http';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import type { HttpResponse } from '../../src/mock/http/envelope.ts';
import type { PreferredResponse } from '../../src/mock/http/preference.ts';

/** Prism's response, and what it found wrong with the request. */
interface PrismResponse extends HttpResponse {
  /** A sentence for each field that is wrong, without a full stop. */
  violations: string[];
}

/** Prism for one version of the contract. */
export type PrismEngine = (request: IHttpRequest, preferred: PreferredResponse | undefined) => Promise<PrismResponse>;

/**
 * Creates a Prism that validates requests and responds with the examples of the contract.
 *
 * @throws when Prism cannot read the document
 */
export async function createPrismEngine(document: OpenApiDocument): Promise<PrismEngine> {
  // Prism resolves references in place, so it gets a copy.
  const operations = await getHttpOperationsFromSpec(structuredClone(document));
  const settings = {
    isProxy: false as const,
    validateRequest: true,
    validateResponse: false,
    // The credentials were checked before.
    checkSecurity: false,
    errors: false,
    upstreamProxy: undefined,
  };
  const logger = createLogger('prism', { level: 'silent' });
  const prism: PrismHttpInstance = createInstance({ ...settings, mock: { dynamic: false } }, { logger });
  return async (request, preferred) => {
    const mock = { dynamic: false, ...(preferred && { code: preferred.status, exampleKey: preferred.example }) };
    const result = await prism.request(request, operations, { ...settings, mock })();
    if (result._tag === 'Left') throw result.left;
    const { output, validations } = result.right;
    return {
      status: output.statusCode,
      headers: formatHeaders(output.headers ?? {}),
      body: output.body,
      violations: validations.input.map(({ message }) => message),
    };
  };
}

function formatHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
