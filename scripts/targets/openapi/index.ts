import type { Target } from '../target.ts';

/** The contract as one JSON file, the input of everything else. */
export const openapiDocument: Target = {
  name: 'openapi document',
  async generate(document) {
    return new Map([['openapi/openapi.json', `${JSON.stringify(document, null, 2)}\n`]]);
  },
};
