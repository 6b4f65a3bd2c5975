/** @import { Problem } from './walk.js' */

/**
 * @param {any} operation
 * @returns {Problem[]}
 */
export default function operationId(operation) {
  const id = operation['x-infrai-capability'];
  if (typeof id !== 'string') return [];
  const expected = id
    .split('.')
    .slice(1)
    .map((part, index) => (index === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('');
  if (operation.operationId === expected) return [];
  return [{ message: `The operationId of ${id} must be ${expected}, not ${operation.operationId}.` }];
}
