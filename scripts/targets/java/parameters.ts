import type { Call } from '../model/api.ts';
import { nameInJava, nameRequestType } from '../model/naming.ts';
import { listRequestFields } from './requests.ts';
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
  return [
    ...listPathParameters(call),
    ...(listRequestFields(call).length > 0 ? [createRequestParameter(call)] : []),
    options,
  ];
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
export function createRequestParameter(call: Call): JavaParameter {
  return { type: nameRequestType(call), name: 'request', tag: '@param request what to send' };
}
