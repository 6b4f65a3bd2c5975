import type { Schema } from '../../src/contract/document.ts';
import { readEitherRequired } from '../targets/model/schemas.ts';

/** Tells whether callers give a property: one that is required, or the preferred one where one of two is. */
export function isRequired(schema: Schema, name: string): boolean {
  return schema.required?.includes(name) === true || readEitherRequired(schema)?.[0] === name;
}
