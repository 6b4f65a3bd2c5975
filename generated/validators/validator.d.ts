// Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.

import type { ErrorObject } from 'ajv';

/** Says whether a value is what the contract demands. */
export interface Validator {
  (value: unknown): boolean;
  /** What was wrong with the value of the last call. */
  errors?: ErrorObject[] | null;
}
