/** Holds answers to the contract. It is a module of its own, so that only those who ask for it load it. */
import { responses } from '../generated/validators/responses.js';
import type { Validator } from '../generated/validators/validator.d.ts';
import type { ResponseValidator } from './client/response-validator.ts';
import { describeErrors } from './contract/describe-errors.ts';

/**
 * Judges the answer of each capability by the contract: its data, and the envelope around it. Properties that the
 * contract does not know pass, since answers may gain some. Made for development and tests.
 *
 * @returns a sentence for each field that is wrong, with what is expected there and what came
 * @example
 * ```ts
 * const realtime = createRealtime({ validate: validateResponses });
 * ```
 */
export const validateResponses: ResponseValidator = (capability, envelope) => {
  const validator = (responses as Readonly<Record<string, Validator>>)[capability];
  return !validator || validator(envelope) ? undefined : describeErrors(validator.errors ?? [], envelope);
};
