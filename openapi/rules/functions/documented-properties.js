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
    // An object that is spelled out shows its example by its own properties.
    if (!property.examples?.length && !property.properties) {
      problems.push({ message: `The property ${name} has no example.`, path });
    }
  });
  return problems;
}
