import type { Call } from '../model/api.ts';
import type { Variable } from '../model/ready-requests.ts';
import { pruneSchema } from '../model/schemas.ts';

/**
 * Writes what Postman runs after a request: it checks the status and the schema of the whole response, and sets the
 * variables that other requests take from it.
 */
export function renderTestScript({ response, operationId, capability }: Call, variables: Variable[]): string[] {
  // Postman's validator refuses a schema with a format that it does not know, such as those of numbers.
  const schema = pruneSchema(response, (keyword) => ['description', 'examples', 'format'].includes(keyword));
  const taken = variables.filter(({ from }) => from?.operationId === operationId);
  return [
    `// What the contract promises of ${capability}.`,
    `const schema = ${JSON.stringify(schema, null, 2)};`,
    '',
    `pm.test('${capability} succeeds', () => {`,
    '  pm.expect(pm.response.code, pm.response.text()).to.be.within(200, 299);',
    '});',
    "pm.test('the response fits its schema', () => {",
    '  pm.response.to.have.jsonSchema(schema);',
    '});',
    ...taken.flatMap(renderAssignment),
  ]
    .join('\n')
    .split('\n');
}

function renderAssignment({ name, from }: Variable): string[] {
  const property = `pm.response.json().data.${from?.property}`;
  return [
    '',
    `// For the requests that have {{${name}}}.`,
    'if (pm.response.code < 300) {',
    `  pm.collectionVariables.set('${name}', ${property} ?? '');`,
    '}',
  ];
}
