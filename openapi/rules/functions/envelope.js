/** @import { Context, Problem } from './walk.js' */

const fields = ['ok', 'data', 'error', 'metadata'];

/**
 * @param {any} operation
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function envelope(operation, _options, context) {
  const problems = [];
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    const schema = response.content?.['application/json']?.schema;
    const message = whatIsWrong(schema, status.startsWith('2'));
    if (message) problems.push({ message, path: [...context.path, 'responses', status] });
  }
  return problems;
}

/**
 * @param {any} schema
 * @param {boolean} isSuccess
 * @returns {string | undefined}
 */
function whatIsWrong(schema, isSuccess) {
  if (schema?.type !== 'object' || !schema.properties) return 'The body has to be an object, spelled out.';
  const missing = fields.filter((field) => !schema.properties[field]);
  if (missing.length > 0) return `The envelope has to have: ${missing.join(', ')}.`;
  // Whatever else is missing, a caller gets along.
  const needed = ['ok', isSuccess ? 'data' : 'error'];
  if (schema.required?.toString() !== needed.toString()) return `The envelope has to require: ${needed.join(', ')}.`;
  const { ok, data, error } = schema.properties;
  if (ok.const !== isSuccess) return `ok has to be the constant ${isSuccess}.`;
  if (isSuccess && error.const !== null) return 'error has to be null on a success.';
  if (!isSuccess && data.const !== null) return 'data has to be null on a failure.';
  if (!isSuccess && !['code', 'message'].every((field) => error.required?.includes(field))) {
    return 'error has to require code and message.';
  }
  return undefined;
}
