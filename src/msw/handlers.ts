import { type HttpHandler, http } from 'msw';
import { type Capabilities, type Capability, endpoints } from '../../generated/typescript/capabilities.ts';
import { type DocumentedErrors, mockOperations } from '../../generated/typescript/mock-data.ts';
import { findClosestExample } from '../contract/closest-example.ts';
import { type ErrorOptions, errorResponse, successResponse } from './answers.ts';
import { rememberChannels } from './channels.ts';
import { readParameters } from './read-parameters.ts';

/** What an override is told of a call that is valid. */
export interface CallInformation<Id extends Capability> {
  parameters: Capabilities[Id]['parameters'];
  request: Request;
  /** What would be answered without the override. */
  example: Capabilities[Id]['data'];
}

/** What a capability answers instead: its data, or a function that gives the data or a whole response. */
export type Override<Id extends Capability> =
  | Capabilities[Id]['data']
  | ((call: CallInformation<Id>) => Capabilities[Id]['data'] | Response | Promise<Capabilities[Id]['data'] | Response>);

/** What the capabilities answer instead of the contract's examples. */
export type Overrides = { [Id in Capability]?: Override<Id> };

/** What holds for all handlers. */
export interface HandlersOptions {
  /** The address whose calls are answered; those to any address when absent. */
  baseUrl?: string;
  /** Whether channels are remembered from call to call, apart for each set of handlers; not when absent. */
  stateful?: boolean;
}

/**
 * Makes a handler for every capability. A valid call is answered with the data of the contract's example that resembles
 * it most; one without a key or with a wrong parameter is refused with the error of the contract, which names the field.
 *
 * @param overrides what some capabilities answer instead
 */
export function handlers(overrides: Overrides = {}, options: HandlersOptions = {}): HttpHandler[] {
  const resolvers = { ...(options.stateful && rememberChannels()) } as Record<string, (parameters: object) => unknown>;
  const capabilities = Object.keys(endpoints) as Capability[];
  return capabilities.map((capability) =>
    handlerOf(capability, options.baseUrl, async (request, pathParameters) => {
      const read = await readParameters(capability, request, pathParameters);
      if (read instanceof Response) return read;
      const example = resolvers[capability]?.(read) ?? exampleOf(capability, read);
      const override = overrides[capability] as unknown;
      const answer =
        typeof override === 'function' ? await override({ parameters: read, request, example }) : (override ?? example);
      return answer instanceof Response ? answer : successResponse(answer as Capabilities[Capability]['data']);
    }),
  );
}

/**
 * Makes a handler that answers every call of a capability with one of its documented errors. Give it to `use`, and it
 * goes before the others.
 *
 * @param code a code that the capability documents
 * @param options.once whether only the next call is answered so
 * @param options.baseUrl the address whose calls are answered; those to any address when absent
 */
export function errorHandler<Id extends Capability>(
  capability: Id,
  code: DocumentedErrors[Id],
  { once = false, baseUrl, ...options }: ErrorOptions & { once?: boolean; baseUrl?: string } = {},
): HttpHandler {
  return handlerOf(capability, baseUrl, async () => errorResponse(capability, code, options), once);
}

function handlerOf(
  capability: Capability,
  baseUrl = '*',
  answer: (request: Request, pathParameters: Record<string, unknown>) => Promise<Response>,
  once = false,
): HttpHandler {
  const { method, path } = endpoints[capability];
  const pattern = baseUrl.replace(/\/$/, '') + path.replace(/\{(\w+)\}/g, ':$1');
  const name = method.toLowerCase() as 'get' | 'post' | 'delete';
  return http[name](pattern, ({ request, params }) => answer(request, params), { once });
}

function exampleOf(capability: Capability, parameters: object): unknown {
  const { examples, choices } = mockOperations[capability];
  const candidates = examples.map(([values, data]) => ({ values: { ...values }, data }));
  return findClosestExample(candidates, { ...parameters }, (name) => (choices.includes(name) ? 10 : 1))?.data;
}
