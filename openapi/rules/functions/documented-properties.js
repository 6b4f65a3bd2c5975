/** @import { Problem } from './walk.js' */
import { walkProperties } from './walk.js';

/**
 * @param {any} document
 * @returns {Problem[]}
 */
export default function documentedProperties(document) {
  /** @type {Problem[]} */
  const problems = [];
  walkProperties(document, (property, path) => {
    const name = path.at(-1);
    if (!property.description) problems.push({ message: `The property ${name} has no description.`, path });
    // An object with properties gets its example from them.
    if (!property.examples?.length && !property.properties) {
      problems.push({ message: `The property ${name} has no example.`, path });
    }
  });
  return problems;
}
