import { type HttpHandler, http } from 'msw';
import { type Capabilities, type Capability, endpoints } from '../../generated/typescript/capabilities.ts';
import { type DocumentedErrors, mockOperations } from '../../generated/typescript/mock-data.ts';
import { trimBaseUrl } from '../contract/build-url.ts';
import { closestExample } from '../contract/closest-example.ts';
import { rememberChannels } from './channels.ts';
import { readParameters } from './read-parameters.ts';
import { type ErrorOptions, errorResponse, successResponse } from './responses.ts';

/** What an override knows about a valid call. */
export interface CallInformation<Id extends Capability> {
  parameters: Capabilities[Id]['parameters'];
  request: Request;
  /** The data that the call would return without the override. */
  example: Capabilities[Id]['data'];
}

/** What a capability returns instead: its data, or a function that returns the data or a whole response. */
export type Override<Id extends Capability> =
  | Capabilities[Id]['data']
  | ((call: CallInformation<Id>) => Capabilities[Id]['data'] | Response | Promise<Capabilities[Id]['data'] | Response>);

/** What the capabilities return instead of the contract's examples. */
export type Overrides = { [Id in Capability]?: Override<Id> };

/** The settings of all handlers. */
export interface HandlersOptions {
  /** The base address whose calls are handled; any address by default. */
  baseUrl?: string;
  /** Whether channels are remembered from call to call, separately for each set of handlers; false by default. */
  stateful?: boolean;
}

/**
 * Creates a handler for every capability. A valid call returns the data of the contract's closest example. A call
 * without a key or with an invalid parameter gets the contract's error, whose message names the field.
 *
 * @param overrides what some capabilities return instead
 */
export function handlers(overrides: Overrides = {}, options: HandlersOptions = {}): HttpHandler[] {
  const resolvers = { ...(options.stateful && rememberChannels()) } as Record<string, (parameters: object) => unknown>;
  const capabilities = Object.keys(endpoints) as Capability[];
  return capabilities.map((capability) =>
    createHandler(capability, options.baseUrl, async (request, pathParameters) => {
      const read = await readParameters(capability, request, pathParameters);
      if (read instanceof Response) return read;
      const example = resolvers[capability]?.(read) ?? findExample(capability, read);
      const override = overrides[capability] as unknown;
      const result =
        typeof override === 'function' ? await override({ parameters: read, request, example }) : (override ?? example);
      return result instanceof Response ? result : successResponse(result as Capabilities[Capability]['data']);
    }),
  );
}

/**
 * Creates a handler that returns one documented error for every call of a capability. Pass it to `use`, and it takes
 * precedence over the others.
 *
 * @param code a code that the capability documents
 * @param options.once whether only the next call gets the error
 * @param options.baseUrl the base address whose calls are handled; any address by default
 */
export function errorHandler<Id extends Capability>(
  capability: Id,
  code: DocumentedErrors[Id],
  { once = false, baseUrl, ...options }: ErrorOptions & { once?: boolean; baseUrl?: string } = {},
): HttpHandler {
  return createHandler(capability, baseUrl, async () => errorResponse(capability, code, options), once);
}

function createHandler(
  capability: Capability,
  baseUrl = '*',
  respond: (request: Request, pathParameters: Record<string, unknown>) => Promise<Response>,
  once = false,
): HttpHandler {
  const { method, path } = endpoints[capability];
  const pattern = trimBaseUrl(baseUrl) + path.replace(/\{(\w+)\}/g, ':$1');
  const name = method.toLowerCase() as 'get' | 'post' | 'delete';
  return http[name](pattern, ({ request, params }) => respond(request, params), { once });
}

function findExample(capability: Capability, parameters: object): unknown {
  const { examples, choices } = mockOperations[capability];
  const candidates = examples.map(([values, data]) => ({ values: { ...values }, data }));
  return closestExample(candidates, { ...parameters }, (name) => (choices.includes(name) ? 10 : 1))?.data;
}
