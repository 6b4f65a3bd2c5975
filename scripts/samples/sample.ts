import type { ExampleRequest } from '../../src/contract/example-requests.ts';
import type { Operation } from '../../src/contract/operations.ts';

/** What a sample shows: one call, with the values of an example of the contract. */
export interface SampleCall {
  operation: Operation;
  request: ExampleRequest;
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

/** A query's values are text in an address; the clients take them with their types. */
export function numbersOf(query: Record<string, string>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [name, /^\d+$/.test(value) ? Number(value) : value]),
  );
}
