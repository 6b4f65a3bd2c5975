/** @import { Context, Problem } from './walk.js' */

/**
 * Checks the references of the root document. A bundled document has none, so it always passes.
 *
 * @param {any} pathItem
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function fileName(pathItem, _options, context) {
  if (typeof pathItem.$ref !== 'string') return [];
  const [, path] = context.path;
  const resolved = context.documentInventory.resolved.paths[/** @type {string} */ (path)] ?? {};
  const operations = Object.values(resolved).filter((item) => item?.['x-infrai-capability']);
  const [operation] = operations;
  if (operations.length !== 1 || !operation) return [{ message: 'A path must have exactly one operation.' }];
  const expected = `paths/${operation['x-infrai-capability'].replace(/^\w+\./, '')}.yaml`;
  if (pathItem.$ref === expected) return [];
  return [{ message: `${operation['x-infrai-capability']} belongs in ${expected}, not in ${pathItem.$ref}.` }];
}
