/** @import { Context, Problem } from './walk.js' */

/**
 * @param {any} operation
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function idempotencyKey(operation, _options, context) {
  if (context.path.at(-1) === 'get') return [];
  const isKey = (/** @type {any} */ item) => item.in === 'header' && item.name === 'Idempotency-Key' && !item.required;
  if (operation.parameters?.some(isKey)) return [];
  return [{ message: 'A write call must accept an optional Idempotency-Key header.' }];
}
