import type { Call } from '../model/api.ts';
import { readEitherRequired } from '../model/schemas.ts';

/** Whether a call takes any parameters. */
export function hasParameters({ input }: Call): boolean {
  return Object.keys(input.properties).length > 0;
}

/** Whether a call can be made without parameters. */
export function isAllOptional({ input }: Call): boolean {
  return input.required.length === 0 && readEitherRequired(input) === undefined;
}

/** Writes the parameters of a function that makes a call, without the client. */
export function renderSignature(call: Call, optional: '?' | '= {}'): string {
  if (!hasParameters(call)) return 'options?: CallOptions';
  const type = `${call.typeName}Parameters`;
  if (!isAllOptional(call)) return `parameters: ${type}, options?: CallOptions`;
  return optional === '?'
    ? `parameters?: ${type}, options?: CallOptions`
    : `parameters: ${type} = {}, options?: CallOptions`;
}

/** Writes the type that a function that makes a call returns. */
export function renderReturnType({ typeName, paging }: Call): string {
  const data = `${typeName}Data`;
  return paging ? `PagedCall<${data}, ${data}['${paging.items.wireName}'][number]>` : `Call<${data}>`;
}

/** Lists the names of the types that the calls take and return. */
export function listTypeNames(calls: readonly Call[]): string[] {
  return calls
    .flatMap((call) => [...(hasParameters(call) ? [`${call.typeName}Parameters`] : []), `${call.typeName}Data`])
    .sort();
}
