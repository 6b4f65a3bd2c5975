import type { OpenApiDocument, Schema } from '../../src/contract/document.ts';
import { operationsOf } from '../../src/contract/operations.ts';
import { projectRoot } from '../contract/locations.ts';
import { generatedNotice } from './generated-notice.ts';
import { parametersObject } from './operation-shape.ts';
import type { Target } from './target.ts';

/** Functions that hold parameters and answers to the contract, compiled so that no schema is read at run time. */
export const validators: Target = {
  name: 'validators',
  async generate(document) {
    const operations = operationsOf(document);
    const parameters = operations.map((operation) => {
      const body = bodySchema(document.paths[operation.path]?.[operation.method]?.requestBody?.content);
      // A call has a body or other parameters, never both: the client's target demands it.
      return [operation.operationId, body ?? parametersObject(operation)] as const;
    });
    const answers = operations.map(({ operationId, path, method }) => {
      const success = document.paths[path]?.[method]?.responses['200'];
      return [operationId, bodySchema(success?.content) ?? {}] as const;
    });
    const made = await Promise.all([
      compile('parameters', parameters, document),
      compile('answers', answers, document),
    ]);
    return new Map([...made.flat(), ['validators/validator.d.ts', validatorType]]);
  },
};

/** What a compiled function looks like to TypeScript. */
const validatorType = `${generatedNotice}
import type { ErrorObject } from 'ajv';

/** Says whether a value is what the contract demands. */
export interface Validator {
  (value: unknown): boolean;
  /** What was wrong with the value of the last call. */
  errors?: ErrorObject[] | null;
}
`;

const descriptions = {
  parameters: 'Judge what each operation is given: its body, or the parameters of its path and query as one object.',
  answers: 'Judge the whole envelope with which each operation answers a success.',
};

/** Compiles one schema for each operation to a module of its own, which imports nothing. */
async function compile(
  kind: keyof typeof descriptions,
  schemas: (readonly [string, Schema])[],
  document: OpenApiDocument,
): Promise<[string, string][]> {
  const [{ Ajv2020 }, { default: standalone }, { default: formats }, { build }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv/dist/standalone/index.js'),
    import('ajv-formats'),
    import('esbuild'),
  ]);
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  formats.default(ajv);
  ajv.addSchema({ $id: 'contract', components: document.components });
  for (const [id, schema] of schemas) ajv.addSchema(pointIntoContract(schema) as object, id);
  const ids = schemas.map(([id]) => id);
  const code = standalone.default(ajv, Object.fromEntries(ids.map((id) => [id, id])));
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport const ${kind} = { ${ids.join(', ')} };`, resolveDir: projectRoot },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    treeShaking: true,
    write: false,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const types = [
    generatedNotice,
    "import type { Validator } from './validator.d.ts';",
    '',
    `/** ${descriptions[kind]} */`,
    `export declare const ${kind}: {`,
    ...ids.map((id) => `  readonly ${id}: Validator;`),
    '};\n',
  ];
  return [
    [`validators/${kind}.js`, `${generatedNotice}\n${outputFiles[0]?.text}`],
    [`validators/${kind}.d.ts`, types.join('\n')],
  ];
}

function bodySchema(content: Record<string, { schema: Schema }> | undefined): Schema | undefined {
  return content?.['application/json']?.schema;
}

/** Makes local references point at the document's components, under the name they are registered with. */
function pointIntoContract(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pointIntoContract);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const isReference = key === '$ref' && typeof item === 'string' && item.startsWith('#/');
      return [key, isReference ? `contract${item}` : pointIntoContract(item)];
    }),
  );
}
