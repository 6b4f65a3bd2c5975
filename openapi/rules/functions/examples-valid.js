/** @import { Path, Problem } from './walk.js' */
import { schema as validate } from '@stoplight/spectral-functions';
import { walkObjects } from './walk.js';

/**
 * Checks the examples of schemas, and the named examples of parameters, headers and bodies.
 *
 * @param {any} document
 * @param {null} _options
 * @param {any} context
 * @returns {Problem[]}
 */
export default function examplesValid(document, _options, context) {
  /** @type {Problem[]} */
  const problems = [];
  /** @type {(schema: any, value: unknown, path: Path) => void} */
  const check = (schema, value, path) => {
    const found = validate(value, { schema: withoutAnnotations(schema), dialect: 'draft2020-12' }, context);
    for (const { message, path: inner = [] } of found ?? []) {
      const field = inner.slice(context.path.length).join('.');
      problems.push({ message: `The example is not valid${field && ` at ${field}`}: ${message}`, path });
    }
  };
  walkObjects(document, (node, path) => {
    if (path.at(-1) === 'properties') return;
    if (Array.isArray(node.examples)) {
      for (const [index, value] of node.examples.entries()) check(node, value, [...path, 'examples', index]);
    } else if (node.schema) {
      for (const [name, example] of Object.entries(node.examples ?? {})) {
        check(node.schema, example.value, [...path, 'examples', name]);
      }
      if (node.example !== undefined) check(node.schema, node.example, [...path, 'example']);
    }
  });
  return problems;
}

/** @type {WeakMap<object, object>} */
const cleaned = new WeakMap();

/**
 * Removes OpenAPI's discriminator, which the validator would read differently, and other annotations.
 *
 * @param {any} schema
 * @returns {any}
 */
function withoutAnnotations(schema) {
  if (Array.isArray(schema)) return schema.map(withoutAnnotations);
  if (typeof schema !== 'object' || schema === null) return schema;
  const known = cleaned.get(schema);
  if (known) return known;
  const copy = Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => key !== 'discriminator' && key !== 'examples' && !key.startsWith('x-'))
      .map(([key, value]) => [key, withoutAnnotations(value)]),
  );
  cleaned.set(schema, copy);
  return copy;
}
