import type { Schema } from '../../../src/contract/document.ts';
import type { Operation } from '../../../src/contract/operations.ts';
import type { Variable } from '../model/ready-requests.ts';

/**
 * Writes what Postman runs after a request: the status, the schema of the whole envelope, and the variables that other
 * requests take from the answer.
 */
export function testScriptOf(operation: Operation, variables: Variable[]): string[] {
  const schema = plainSchema(operation.responses['200']?.content?.['application/json']?.schema ?? {});
  const taken = variables.filter(({ from }) => from?.operationId === operation.operationId);
  return [
    `// What the contract promises of ${operation.capability}.`,
    `const schema = ${JSON.stringify(schema, null, 2)};`,
    '',
    `pm.test('${operation.capability} succeeds', () => {`,
    '  pm.expect(pm.response.code, pm.response.text()).to.equal(200);',
    '});',
    "pm.test('the answer fits its schema', () => {",
    '  pm.response.to.have.jsonSchema(schema);',
    '});',
    ...taken.flatMap(takeVariable),
  ]
    .join('\n')
    .split('\n');
}

function takeVariable({ name, from }: Variable): string[] {
  const property = `pm.response.json().data.${from?.property}`;
  return [
    '',
    `// For the requests that have {{${name}}}.`,
    'if (pm.response.code === 200) {',
    `  pm.collectionVariables.set('${name}', ${property} ?? '');`,
    '}',
  ];
}

/** A schema without what only people read. */
function plainSchema(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainSchema);
  if (typeof value !== 'object' || value === null) return value;
  const { description: _text, examples: _examples, ...rules } = value as Schema;
  const kept = Object.entries(rules).filter(([keyword]) => !keyword.startsWith('x-'));
  return Object.fromEntries(
    kept.map(([keyword, rule]) => [keyword, keyword === 'properties' ? plainProperties(rule) : plainSchema(rule)]),
  );
}

/** Here the keys are names of the API, so none is left out. */
function plainProperties(properties: unknown): unknown {
  return Object.fromEntries(Object.entries(properties as object).map(([name, schema]) => [name, plainSchema(schema)]));
}
