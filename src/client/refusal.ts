import type { ClientErrorCode } from '../../generated/typescript/behavior.ts';
import { InvalidInputError } from './errors.ts';

/**
 * Creates the error of parameters or settings with which nothing can be sent.
 *
 * @param reason what is wrong, and where
 * @param capability absent when the client itself cannot start
 */
export function createRefusal(reason: unknown, capability?: string, cause?: unknown): InvalidInputError {
  const subject = capability ? `${capability} cannot be sent` : 'The client cannot start';
  return new InvalidInputError(`${subject}: ${reason}`, {
    capability,
    code: 'invalid_parameters' satisfies ClientErrorCode,
    cause,
  });
}
