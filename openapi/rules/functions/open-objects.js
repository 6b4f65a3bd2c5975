/** @import { Problem } from './walk.js' */
import { walkObjects } from './walk.js';

/**
 * @param {any} document
 * @returns {Problem[]}
 */
export default function openObjects(document) {
  /** @type {Problem[]} */
  const problems = [];
  walkObjects(document, (schema, path) => {
    if (path.at(-1) === 'properties') return;
    for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
      if (schema[keyword] !== false) continue;
      problems.push({ message: `${keyword} must not be false: an object can have unknown properties.`, path });
    }
  });
  return problems;
}
