import { createLogger } from '@stoplight/prism-core';
import {
  createInstance,
  getHttpOperationsFromSpec,
  type IHttpRequest,
  type PrismHttpInstance,
} from '@stoplight/prism-http';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import type { Answer } from '../../src/mock/http/envelope.ts';
import type { WantedAnswer } from '../../src/mock/http/prefer.ts';

/** What Prism answers, and what it found wrong with the request. */
export interface PrismAnswer extends Answer {
  /** A sentence for each, without a full stop; it names the field. */
  violations: string[];
}

/** Prism for one version of the contract. */
export type PrismEngine = (request: IHttpRequest, wanted: WantedAnswer | undefined) => Promise<PrismAnswer>;

/**
 * Makes a Prism that validates requests and answers with the examples of the contract.
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
    checkSecurity: true,
    errors: false,
    upstreamProxy: undefined,
  };
  const logger = createLogger('prism', { level: 'silent' });
  const prism: PrismHttpInstance = createInstance({ ...settings, mock: { dynamic: false } }, { logger });
  return async (request, wanted) => {
    const mock = { dynamic: false, ...(wanted && { code: wanted.status, exampleKey: wanted.example }) };
    const result = await prism.request(request, operations, { ...settings, mock })();
    if (result._tag === 'Left') throw result.left;
    const { output, validations } = result.right;
    return {
      status: output.statusCode,
      headers: textHeaders(output.headers ?? {}),
      body: output.body,
      violations: validations.input.map(({ message }) => message),
    };
  };
}

function textHeaders(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}
