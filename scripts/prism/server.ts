import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { IHttpRequest } from '@stoplight/prism-http';
import { chooseExample } from '../../src/contract/choose-example.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { createRouter } from '../../src/contract/routing.ts';
import { allowAnyOrigin } from '../../src/mock/http/cors.ts';
import { type Answer, createFailure } from '../../src/mock/http/envelope.ts';
import { readPreference } from '../../src/mock/http/prefer.ts';
import { readBody } from '../../src/mock/http/read-body.ts';
import { writeAnswer } from '../../src/mock/http/write-answer.ts';
import { createPrismEngine } from './engine.ts';

/** A mock that answers with the examples of the contract. */
export interface PrismMock {
  /** Not listening yet. */
  server: Server;
  /**
   * Goes on with another version of the contract; connections stay open, and calls that have begun end with the old one.
   *
   * @throws when Prism cannot read the document; the mock then goes on with the one it had
   */
  replace(document: OpenApiDocument): Promise<void>;
}

/**
 * Makes the Prism mock. Prism validates and answers; around it stands what the contract says of every answer: its
 * envelope, the example that fits the request, and codes for what no operation covers.
 *
 * @param document the bundled contract
 */
export async function createPrismMock(document: OpenApiDocument): Promise<PrismMock> {
  let answer = await createAnswerer(document);
  const server = createServer((request, response) => {
    if (allowAnyOrigin(request, response)) return;
    answer(request)
      .then((result) => writeAnswer(response, result))
      // A connection that broke while its body was read has nobody to answer.
      .catch(() => response.destroy());
  });
  return {
    server,
    async replace(next) {
      answer = await createAnswerer(next);
    },
  };
}

async function createAnswerer(document: OpenApiDocument): Promise<(request: IncomingMessage) => Promise<Answer>> {
  const engine = await createPrismEngine(document);
  const route = createRouter(listOperations(document));
  const failure = createFailure(document);

  return async (request) => {
    const method = request.method ?? 'GET';
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://mock');
    const read = await readBody(request);
    const found = route(method, pathname);
    if (found.found === 'nothing') return failure('ROUTE_NOT_FOUND', `No operation has the path ${pathname}.`);
    if (found.found === 'path') {
      const allow = found.allowed.join(', ');
      return failure('METHOD_NOT_ALLOWED', `${pathname} takes ${allow}, not ${method}.`, { Allow: allow });
    }
    const { operation, pathParameters } = found;
    const preference = readPreference(operation, headerText(request, 'prefer'));
    if ('problem' in preference) return failure('EXAMPLE_NOT_FOUND', preference.problem);

    const query = Object.fromEntries(searchParams);
    const body = 'body' in read ? read.body : undefined;
    const example = chooseExample(operation, { pathParameters, query, body });
    const wanted = preference.wanted ?? (example === undefined ? undefined : { status: 200, example });
    const { violations, ...answer } = await engine(
      {
        method: operation.method as IHttpRequest['method'],
        url: { path: pathname, query },
        headers: headersOf(request),
        body,
      },
      wanted,
    ).catch((error: Error) => ({ ...failure('UNKNOWN_ERROR', `Prism failed: ${error.message}`), violations: [] }));
    // Who has no key learns that first, as with any gateway.
    if (violations.length > 0 && answer.status === 401) return answer;
    if ('code' in read && operation.requestBody) return failure(read.code, read.message);
    if (violations.length > 0) return failure('INVALID_INPUT', `${violations.join('. ')}.`);
    return answer;
  };
}

/** The headers that Prism looks at. It would take `Accept` for a demand, and a browser's asks for a page first. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const names = Object.keys(request.headers).filter((name) => name !== 'accept' && name !== 'prefer');
  return Object.fromEntries(names.map((name) => [name, headerText(request, name) ?? '']));
}

function headerText(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
}
