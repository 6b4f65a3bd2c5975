/** @import { Context, Problem } from './walk.js' */

/**
 * What an agent must know before it writes: `destructive` removes something, `idempotent` has no further effect when
 * called again, `credential` returns a secret.
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
    return given === undefined ? [] : [{ message: 'A read call must not have x-infrai-effects.' }];
  }
  if (Array.isArray(given) && given.every((effect) => known.includes(effect))) return [];
  return [{ message: `A write call must have x-infrai-effects: a list, which may be empty, of: ${known.join(', ')}.` }];
}
