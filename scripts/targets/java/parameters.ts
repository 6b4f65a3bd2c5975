import type { Call } from '../model/api.ts';
import { nameInJava, requestTypeName } from '../model/naming.ts';
import { requestFields } from './requests.ts';
import { writeType } from './types.ts';

/** A parameter of a method in Java. */
export interface JavaParameter {
  type: string;
  name: string;
  tag: string;
}

export const options = { type: 'CallOptions', name: 'options', tag: '@param options what is said of this call' };

/** Everything that a call can be given. */
export function listParameters(call: Call): JavaParameter[] {
  return [...listPathParameters(call), ...(requestFields(call).length > 0 ? [requestParameter(call)] : []), options];
}

/** What stands in the path of a call. */
export function listPathParameters({ parameters }: Call): JavaParameter[] {
  return parameters
    .filter(({ place }) => place === 'path')
    .map(({ wireName, type, description }) => ({
      type: writeType(type),
      name: nameInJava(wireName),
      tag: `@param ${nameInJava(wireName)} ${description}`,
    }));
}

/** What a call takes beside what is in its path. */
export function requestParameter(call: Call): JavaParameter {
  return { type: requestTypeName(call), name: 'request', tag: '@param request what to send' };
}
