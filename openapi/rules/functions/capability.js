/** @import { Context, Problem } from './walk.js' */

/**
 * @param {any} operation
 * @param {null} _options
 * @param {Context} context
 * @returns {Problem[]}
 */
export default function capability(operation, _options, context) {
  const problems = [];
  const id = operation['x-infrai-capability'];
  if (typeof id !== 'string' || !/^realtime(\.[a-z]+)+$/.test(id)) {
    problems.push({ message: 'x-infrai-capability must be the capability id, such as realtime.channel.create.' });
  } else {
    const [, path] = context.path;
    const expected = `/v1/${id.replaceAll('.', '/')}`;
    if (String(path).replace(/(\/\{\w+\})+$/, '') !== expected) {
      problems.push({ message: `The path of ${id} must be ${expected}, optionally followed by path parameters.` });
    }
  }
  const declared = (context.documentInventory.resolved.tags ?? []).map((/** @type {any} */ tag) => tag.name);
  if (operation.tags?.length !== 1 || !declared.includes(operation.tags[0])) {
    problems.push({ message: `An operation must have exactly one tag, one of: ${declared.join(', ')}.` });
  }
  return problems;
}
