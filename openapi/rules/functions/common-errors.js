/** @import { Problem } from './walk.js' */

const commonStatuses = ['400', '401', '402', '403', '429', '500', '503', 'default'];

/**
 * @param {any} operation
 * @returns {Problem[]}
 */
export default function commonErrors(operation) {
  const missing = commonStatuses.filter((status) => !operation.responses?.[status]);
  if (missing.length === 0) return [];
  return [
    { message: `Each operation must document ${commonStatuses.join(', ')}; missing here: ${missing.join(', ')}.` },
  ];
}
