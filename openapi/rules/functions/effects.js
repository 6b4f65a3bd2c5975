/** @import { Context, Problem } from './walk.js' */

/**
 * What a caller that decides by itself has to know before it writes: `destructive` takes something away, `idempotent`
 * adds nothing when it is repeated, `credential` returns something that must be kept secret.
 */
const known = ['destructive', 'idempotent', 'credential'];

/**
 * @param {any} operation
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function effects(operation, _options, context) {
  const given = operation['x-infrai-effects'];
  if (context.path.at(-1) === 'get') {
    return given === undefined ? [] : [{ message: 'A call that only reads has no x-infrai-effects.' }];
  }
  if (Array.isArray(given) && given.every((effect) => known.includes(effect))) return [];
  return [{ message: `x-infrai-effects of a call that writes is a list, empty or of: ${known.join(', ')}.` }];
}
