/** @import { Context, Problem } from './walk.js' */

/**
 * @param {any} operation
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function errorExamples(operation, _options, context) {
  const catalogue = context.documentInventory.resolved['x-infrai-errors'] ?? {};
  const problems = [];
  for (const [status, response] of Object.entries(operation.responses ?? {})) {
    // A failure that has no status of its own can have any code.
    if (status.startsWith('2') || status === 'default') continue;
    for (const [name, example] of Object.entries(response.content?.['application/json']?.examples ?? {})) {
      const code = example.value?.error?.code;
      const entry = catalogue[code];
      if (entry?.status === Number(status)) continue;
      const why = entry ? `belongs to status ${entry.status}` : 'is not in the catalogue (x-infrai-errors)';
      problems.push({
        message: `The code ${code} of the example ${name} ${why}.`,
        path: [...context.path, 'responses', status],
      });
    }
  }
  return problems;
}
