import { weighParameter } from '../../../src/contract/choose-example.ts';
import type { Json, Schema } from '../../../src/contract/document.ts';
import { listExampleRequests, readSuccessExamples } from '../../../src/contract/example-requests.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import type { Target } from '../target.ts';

/** What a mock in the caller's own process answers with: small, since it goes into bundles. */
export const typescriptMockData: Target = {
  name: 'typescript mock data',
  async generate(document) {
    const operations = listOperations(document);
    const errors = new Map(operations.flatMap(errorsOf).map((error) => [error.code, error]));
    const text = [
      generatedNotice,
      "import type { Capability } from './capabilities.ts';\n",
      '/** The error codes that each capability documents. */',
      'export interface DocumentedErrors {',
      ...operations.map((operation) => {
        const codes = errorsOf(operation).map(({ code }) => `'${code}'`);
        return `  '${operation.capability}': ${codes.join(' | ')};`;
      }),
      '}\n',
      '/** The status, the message and the hint of each documented error, as the contract shows them. */',
      'export const errorExamples: Record<string, readonly [status: number, message: string, hint?: string]> = {',
      ...[...errors.values()].map(
        ({ code, status, message, hint }) =>
          `  ${code}: ${JSON.stringify([status, message, ...(hint ? [hint] : [])])},`,
      ),
      '};\n',
      '/** What a mock knows of a capability. */',
      'export interface MockOperation {',
      '  /** What the parameters have to be; those in the path and in the query stand beside those in the body. */',
      '  schema: object;',
      '  /** The names of the parameters that shape an answer most. */',
      '  choices: readonly string[];',
      '  /** The parameters and the data of each example. */',
      '  examples: readonly (readonly [values: object, data: unknown])[];',
      '}\n',
      'export const mockOperations: Record<Capability, MockOperation> = {',
      ...operations.map((operation) => `  '${operation.capability}': ${JSON.stringify(mockOperationOf(operation))},`),
      '};\n',
      '/** What the gateway notes about a call that was mocked. */',
      `export const metadata = ${JSON.stringify(metadataOf(operations))};`,
    ];
    return new Map([['typescript/mock-data.ts', `${text.join('\n')}\n`]]);
  },
};

interface ErrorExample {
  status: number;
  code: string;
  message: string;
  hint?: string;
}

/** The first example of each code that an operation documents. */
function errorsOf(operation: Operation): ErrorExample[] {
  const found = new Map<string, ErrorExample>();
  for (const [status, response] of Object.entries(operation.responses)) {
    for (const { value } of Object.values(response.content?.['application/json']?.examples ?? {})) {
      const { error } = value as unknown as { error: Omit<ErrorExample, 'status'> | null };
      if (error !== null && !found.has(error.code)) found.set(error.code, { ...error, status: Number(status) });
    }
  }
  return [...found.values()];
}

function mockOperationOf(operation: Operation) {
  const parameters = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
  const body = operation.requestBody?.content['application/json']?.schema;
  const schema: Schema = {
    type: 'object',
    required: [...parameters.filter(({ required }) => required).map(({ name }) => name), ...(body?.required ?? [])],
    properties: {
      ...Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema])),
      ...body?.properties,
    },
  };
  const answers = readSuccessExamples(operation);
  const examples = listExampleRequests(operation).flatMap(({ name, pathParameters, query, body: sent }) => {
    const answer = answers[name]?.value as { data: Json } | undefined;
    if (answer === undefined) return [];
    const texts = Object.entries({ ...pathParameters, ...query });
    const typed = texts.map(([key, text]) => [key, schema.properties?.[key]?.type === 'integer' ? Number(text) : text]);
    return [[{ ...Object.fromEntries(typed), ...(sent as object | undefined) }, answer.data]];
  });
  const choices = Object.keys(schema.properties ?? {}).filter((name) => weighParameter(operation, name) > 1);
  return { schema: withoutTexts(schema), choices, examples };
}

/** Leaves of a schema what says which values are valid. */
function withoutTexts(schema: Schema): Schema {
  const { description: _text, examples: _examples, default: _default, ...rest } = schema;
  const { properties, items } = rest;
  const entries = Object.entries(properties ?? {}).map(([name, property]) => [name, withoutTexts(property)]);
  return {
    ...rest,
    ...(properties && { properties: Object.fromEntries(entries) }),
    ...(items && { items: withoutTexts(items) }),
  };
}

function metadataOf(operations: Operation[]): Json {
  const [example] = operations.flatMap((operation) => Object.values(readSuccessExamples(operation)));
  if (example === undefined) throw new Error('The contract has no example of a success.');
  return (example.value as { metadata: Json }).metadata;
}
