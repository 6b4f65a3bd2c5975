/** @import { Context, Problem } from './walk.js' */

/**
 * @param {any} operation
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function examplesPresent(operation, _options, context) {
  const problems = [];
  const bodies = [
    ...(operation.requestBody ? [{ body: operation.requestBody, path: ['requestBody'] }] : []),
    ...Object.entries(operation.responses ?? {}).map(([status, body]) => ({ body, path: ['responses', status] })),
  ];
  for (const { body, path } of bodies) {
    const examples = body.content?.['application/json']?.examples;
    if (!examples || Object.keys(examples).length === 0) {
      problems.push({ message: 'A JSON body with named examples is missing.', path: [...context.path, ...path] });
    }
  }
  return problems;
}
