/** Validates responses against the contract. It is an entry point of its own, so that only its users load it. */
import { responses } from '../generated/validators/responses.js';
import type { Validator } from '../generated/validators/validator.d.ts';
import type { ResponseValidator } from './client/response-validator.ts';
import { describeErrors } from './contract/describe-errors.ts';

/**
 * Validates the response of each capability against the contract: its data and the envelope around it. Unknown
 * properties pass, since the service may add some. Meant for development and tests.
 *
 * @returns a sentence for each invalid field, with what is expected there and what came; `undefined` for a valid
 *   response and for an unknown capability
 * @example
 * ```ts
 * const realtime = createRealtime({ validate: validateResponses });
 * ```
 */
export const validateResponses: ResponseValidator = (capability, envelope) => {
  const known = responses as Readonly<Record<string, Validator>>;
  const validator = Object.hasOwn(known, capability) ? known[capability] : undefined;
  return !validator || validator(envelope) ? undefined : describeErrors(validator.errors ?? [], envelope);
};
