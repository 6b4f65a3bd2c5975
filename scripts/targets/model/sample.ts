import type { Json } from '../../../src/contract/document.ts';
import type { ExampleRequest } from '../../../src/contract/example-requests.ts';
import type { Operation } from '../../../src/contract/operations.ts';
import type { ApiModel, Call, CallParameter } from './api.ts';

/** What a sample shows: one call, with the values of an example of the contract. */
export interface SampleCall {
  operation: Operation;
  request: ExampleRequest;
  /** The same call as the clients of the other languages offer it. */
  call: Call;
  api: ApiModel;
  /** The address of the service, without a slash at the end. */
  server: string;
}

/** How samples are written in a language. */
export interface SampleLanguage {
  /** A short name for addresses and folders, such as `python`. */
  id: string;
  /** What people call it. */
  label: string;
  /** What a Markdown fence calls it. */
  fence: string;
  /** Where the sample of an operation stands below `generated/samples/`. */
  file(operation: Operation): string;
  /** Writes the whole program. */
  render(call: SampleCall): string;
}

/** The key is a secret, so every sample reads it from here. */
export const keyVariable = 'INFRAI_API_KEY';

/** `channelCreate` as the name of a class. */
export function className(operation: Operation): string {
  return operation.operationId.charAt(0).toUpperCase() + operation.operationId.slice(1);
}

/** Indents every line but the first. */
export function indentRest(text: string, indent: string): string {
  return text.replaceAll('\n', `\n${indent}`);
}

/** A value of the example together with what the contract says of it. */
export interface GivenValue {
  parameter: CallParameter;
  value: Json;
}

/**
 * Lists what the example gives.
 *
 * @returns what is in the path, and everything else, each in the example's order
 * @throws when the example gives what the call does not take
 */
export function givenValues({ request, call }: SampleCall): { path: GivenValue[]; named: GivenValue[] } {
  const given = (values: object): GivenValue[] =>
    Object.entries(values).map(([name, value]) => {
      const parameter = call.parameters.find(({ wireName }) => wireName === name);
      if (parameter === undefined) throw new Error(`${call.capability} takes no \`${name}\`, which its example gives.`);
      return { parameter, value };
    });
  return {
    path: given(request.pathParameters),
    named: given({ ...numbersOf(request.query), ...(request.body as object | undefined) }),
  };
}

/** A query's values are text in an address; the clients take them with their types. */
export function numbersOf(query: Record<string, string>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  );
}
