import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Operation } from '../../src/contract/operations.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

/**
 * Judges an answer by what the contract documents for the operation.
 *
 * @returns what is wrong with it, in words; nothing when all is well
 */
export function judgeAnswer(operation: Operation, response: Response, body: unknown): string[] {
  const documented = operation.responses[String(response.status)];
  if (documented === undefined) return [`${operation.capability} documents no status ${response.status}`];
  const problems: string[] = [];
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/json\b/.test(type)) problems.push(`the content type is ${type || 'missing'}`);
  const schema = documented.content?.['application/json']?.schema;
  if (schema) problems.push(...judge(schema, body).map((problem) => `body${problem}`));
  for (const [name, header] of Object.entries(documented.headers ?? {})) {
    const text = response.headers.get(name);
    if (text === null && header.required) problems.push(`the header ${name} is missing`);
    if (text !== null) problems.push(...judge(header.schema, text).map((problem) => `header ${name}${problem}`));
  }
  return problems;
}

function judge(schema: object, value: unknown): string[] {
  const validate = ajv.compile(schema);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
