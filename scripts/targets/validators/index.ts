import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import { listOperations } from '../../../src/contract/operations.ts';
import { projectRoot } from '../../shared/paths.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import { parametersObject } from '../model/operation-shape.ts';
import type { Target } from '../target.ts';

/** Functions that hold parameters and answers to the contract, compiled so that no schema is read at run time. */
export const validators: Target = {
  name: 'validators',
  async generate(document) {
    const operations = listOperations(document);
    const parameters = operations.map((operation) => {
      const { operationId: name, path, method } = operation;
      const body = bodySchema(document.paths[path]?.[method]?.requestBody?.content);
      // A call has a body or other parameters, never both: the client's target demands it.
      return { name, key: name, schema: body ?? parametersObject(operation) };
    });
    const answers = operations.map(({ operationId: name, capability, path, method }) => {
      const success = document.paths[path]?.[method]?.responses['200'];
      return { name, key: `'${capability}'`, schema: bodySchema(success?.content) ?? {} };
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
  answers: 'Judge the whole envelope with which each capability answers a success.',
};

/** A schema that becomes a function: the function's name, and the key under which users find it. */
interface NamedSchema {
  name: string;
  key: string;
  schema: Schema;
}

/** Compiles one schema for each operation to a module of its own, which imports nothing. */
async function compile(
  kind: keyof typeof descriptions,
  schemas: NamedSchema[],
  document: OpenApiDocument,
): Promise<[string, string][]> {
  const [{ Ajv2020 }, { default: standalone }, { default: formats }, { build }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv/dist/standalone/index.js'),
    import('ajv-formats'),
    import('esbuild'),
  ]);
  // The discriminator decides which variant is meant, so that what is wrong is told of that one alone.
  const ajv = new Ajv2020({ allErrors: true, strict: false, discriminator: true, code: { source: true, esm: true } });
  formats.default(ajv);
  ajv.addSchema({ $id: 'contract', components: withoutMappings(document.components) as object });
  for (const { name, schema } of schemas) ajv.addSchema(pointIntoContract(schema) as object, name);
  const code = standalone.default(ajv, Object.fromEntries(schemas.map(({ name }) => [name, name])));
  const members = schemas.map(({ name, key }) => `${key}: ${name}`);
  const { outputFiles } = await build({
    stdin: { contents: `${code}\nexport const ${kind} = { ${members.join(', ')} };`, resolveDir: projectRoot },
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
    ...schemas.map(({ key }) => `  readonly ${key}: Validator;`),
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

/** Takes out the mappings of discriminators. Ajv reads the same from the constants of the variants, and refuses mappings. */
function withoutMappings(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutMappings);
  if (typeof value !== 'object' || value === null) return value;
  const { discriminator, ...others } = value as { discriminator?: { propertyName?: string } };
  const kept = Object.entries(others).map(([key, item]) => [key, withoutMappings(item)]);
  const { propertyName } = discriminator ?? {};
  return { ...Object.fromEntries(kept), ...(propertyName !== undefined && { discriminator: { propertyName } }) };
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
