/** @import { Problem } from './walk.js' */
import { walkObjects, walkProperties } from './walk.js';

const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * @param {any} document
 * @returns {Problem[]}
 */
export default function wireNames(document) {
  /** @type {Problem[]} */
  const problems = [];
  walkProperties(document, (_property, path, owner) => {
    const name = String(path.at(-1));
    if (!owner['x-infrai-vendor-native'] && !snakeCase.test(name)) {
      problems.push({ message: `The property ${name} is not in snake case.`, path });
    }
  });
  walkObjects(document, (parameter, path) => {
    if (!['path', 'query'].includes(parameter.in) || typeof parameter.name !== 'string') return;
    if (!snakeCase.test(parameter.name)) {
      problems.push({ message: `The parameter ${parameter.name} is not in snake case.`, path });
    }
  });
  return problems;
}
