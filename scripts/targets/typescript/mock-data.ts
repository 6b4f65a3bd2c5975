import type { Call, DocumentedError } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { pruneSchema } from '../model/schemas.ts';
import type { Target } from '../target.ts';

/** What a mock in the caller's own process returns: small, since it goes into bundles. */
export const typescriptMockData: Target = {
  name: 'typescript mock data',
  async generate({ calls }) {
    const [metadata] = calls.map(({ sample }) => sample.response.metadata);
    const errors = new Map(calls.flatMap(listErrors).map((error) => [error.code, error]));
    const text = [
      slashNotice,
      "import type { Capability } from './capabilities.ts';\n",
      '/** The error codes that each capability documents. */',
      'export interface DocumentedErrors {',
      ...calls.map((call) => {
        const codes = listErrors(call).map(({ code }) => `'${code}'`);
        return `  '${call.capability}': ${codes.join(' | ')};`;
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
      '  /** The names of the parameters that shape a response most. */',
      '  choices: readonly string[];',
      '  /** The parameters and the data of each example. */',
      '  examples: readonly (readonly [values: object, data: unknown])[];',
      '}\n',
      'export const mockOperations: Record<Capability, MockOperation> = {',
      ...calls.map((call) => `  '${call.capability}': ${JSON.stringify(describeOperation(call))},`),
      '};\n',
      '/** What the gateway notes about a call that was mocked. */',
      `export const metadata = ${JSON.stringify(metadata)};`,
    ];
    return new Map([['typescript/mock-data.ts', `${text.join('\n')}\n`]]);
  },
};

function listErrors({ failures }: Call): DocumentedError[] {
  return failures.flatMap(({ errors }) => errors);
}

function describeOperation({ input, requests, choices }: Call) {
  const schema = pruneSchema(input, (keyword) => ['description', 'examples', 'default'].includes(keyword));
  const examples = requests.flatMap(({ pathParameters, query, body, response }) => {
    if (response === undefined) return [];
    const texts = Object.entries({ ...pathParameters, ...query });
    const typed = texts.map(([key, text]) => [key, input.properties[key]?.type === 'integer' ? Number(text) : text]);
    return [[{ ...Object.fromEntries(typed), ...(body as object | undefined) }, response.data]];
  });
  return { schema, choices, examples };
}
