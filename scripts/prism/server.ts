import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { IHttpRequest } from '@stoplight/prism-http';
import { chooseExample } from '../../src/contract/choose-example.ts';
import type { OpenApiDocument } from '../../src/contract/document.ts';
import { createListener, printFailure } from '../../src/mock/http/boundary.ts';
import { allowAnyOrigin } from '../../src/mock/http/cors.ts';
import { createFormatError, type HttpResponse } from '../../src/mock/http/envelope.ts';
import { createReceive, readHeader } from '../../src/mock/http/receive.ts';

/** A stateless mock that responds with the examples of the contract. */
export interface PrismMock {
  /** Not listening yet. */
  server: Server;
  /**
   * Loads Prism, as the first request would. It takes a second.
   *
   * @throws when Prism cannot read the document
   */
  load(): Promise<void>;
  /**
   * Goes on with another version of the contract. Connections stay open, and requests that are under way end with the
   * old one.
   *
   * @throws when Prism cannot read the document; the mock then goes on with the one it had
   */
  replace(document: OpenApiDocument): Promise<void>;
}

/**
 * Creates the Prism mock. Prism validates requests and responds; around it stands what the contract says of every
 * response: its envelope, the example that fits the request, and codes for what no operation covers.
 *
 * @param document the bundled contract
 */
export function createPrismMock(document: OpenApiDocument): PrismMock {
  let handle: Promise<Handle> | undefined;
  const load = () => {
    handle ??= createHandle(document);
    return handle;
  };
  const server = createServer(
    createListener(
      async (request, response) => (allowAnyOrigin(request, response) ? undefined : (await load())(request)),
      createFormatError(document),
      printFailure,
    ),
  );
  return {
    server,
    load: async () => void (await load()),
    async replace(next) {
      handle = Promise.resolve(await createHandle(next));
    },
  };
}

type Handle = (request: IncomingMessage) => Promise<HttpResponse>;

async function createHandle(document: OpenApiDocument): Promise<Handle> {
  const { createPrismEngine } = await import('./engine.ts');
  const engine = await createPrismEngine(document);
  const receive = createReceive(document);
  const formatError = createFormatError(document);

  return async (request) => {
    const received = await receive(request);
    if ('refused' in received) return received.refused;
    const { operation, path, pathParameters, query, body, bodyError } = received;
    if (bodyError !== undefined) return formatError(bodyError.code, bodyError.message);
    const example = chooseExample(operation, { pathParameters, query, body });
    const preferred = received.preferred ?? (example === undefined ? undefined : { status: 200, example });
    const { violations, ...response } = await engine(
      {
        method: operation.method as IHttpRequest['method'],
        url: { path, query },
        headers: readHeaders(request, operation.requestBody !== undefined),
        body,
      },
      preferred,
    ).catch((error: Error) => ({ ...formatError('UNKNOWN_ERROR', `Prism failed: ${error.message}`), violations: [] }));
    return violations.length > 0 ? formatError('INVALID_INPUT', `${violations.join('. ')}.`) : response;
  };
}

/** Headers that Prism must not see: a browser's `Accept` asks for a page first, and `Prefer` was read already. */
const hidden = /^(accept|prefer)$/;
/** Where an operation has no body, Prism would refuse the one that these announce. */
const bodyHeaders = /^(content-|transfer-encoding$)/;

/** Reads the headers for Prism. */
function readHeaders(request: IncomingMessage, takesBody: boolean): Record<string, string> {
  const names = Object.keys(request.headers).filter(
    (name) => !hidden.test(name) && (takesBody || !bodyHeaders.test(name)),
  );
  return Object.fromEntries(names.map((name) => [name, readHeader(request, name) ?? '']));
}
