/**
 * @typedef {(string | number)[]} Path
 * @typedef {{ message: string, path?: Path }} Problem
 * @typedef {{ path: Path, document: { data: unknown }, documentInventory: { resolved: any } }} Context
 */

/**
 * Visits a value and each object inside it. Examples contain data, so they are skipped.
 *
 * @param {unknown} value where to start
 * @param {(node: any, path: Path) => void} visit called for each object with its path
 * @param {Path} path the path of `value`
 */
export function walkObjects(value, visit, path = []) {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value, path);
  const inProperties = path.at(-1) === 'properties';
  for (const [key, item] of Object.entries(value)) {
    const isData = ['example', 'examples', 'default', 'const', 'enum'].includes(key) && !inProperties;
    if (!isData) walkObjects(item, visit, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/**
 * Visits each property of each schema in a document.
 *
 * @param {unknown} document the document
 * @param {(property: any, path: Path, owner: any) => void} visit called with the property's schema, its path and the schema it belongs to
 */
export function walkProperties(document, visit) {
  walkObjects(document, (schema, path) => {
    if (path.at(-1) === 'properties' || typeof schema.properties !== 'object') return;
    for (const [name, property] of Object.entries(schema.properties)) {
      visit(property, [...path, 'properties', name], schema);
    }
  });
}
