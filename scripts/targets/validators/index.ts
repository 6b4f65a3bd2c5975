import type { Schema } from '../../../src/contract/document.ts';
import { projectRoot } from '../../shared/paths.ts';
import type { ApiModel } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { mapSchema, referTo, referToInput } from '../model/schemas.ts';
import type { Target } from '../target.ts';

/** Functions that check parameters and responses against the contract, compiled so that no schema is read at run time. */
export const validators: Target = {
  name: 'validators',
  async generate({ calls, schemas }) {
    const parameters = calls.map((call) => {
      const { operationId: name } = call;
      return { name, key: name, schema: referToInput(call) };
    });
    const responses = calls.map(({ operationId: name, capability, responseSchema }) => {
      return { name, key: `'${capability}'`, schema: referTo(responseSchema) };
    });
    const compiled = await Promise.all([
      compile('parameters', parameters, schemas),
      compile('responses', responses, schemas),
    ]);
    return new Map([...compiled.flat(), ['validators/validator.d.ts', validatorType]]);
  },
};

/** What a compiled function looks like to TypeScript. */
const validatorType = `${slashNotice}
import type { ErrorObject } from 'ajv';

/** Says whether a value is what the contract demands. */
export interface Validator {
  (value: unknown): boolean;
  /** What was wrong with the value of the last call. */
  errors?: ErrorObject[] | null;
}
`;

const descriptions = {
  parameters: 'Check what each operation takes: its body, or the parameters in its path and query as one object.',
  responses: 'Check the whole body of the successful response of each capability.',
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
  roots: NamedSchema[],
  schemas: ApiModel['schemas'],
): Promise<[string, string][]> {
  const [{ Ajv2020 }, { default: standalone }, { default: formats }, { build }] = await Promise.all([
    import('ajv/dist/2020.js'),
    import('ajv/dist/standalone/index.js'),
    import('ajv-formats'),
    import('esbuild'),
  ]);
  const ajv = new Ajv2020({ allErrors: true, strict: false, code: { source: true, esm: true } });
  formats.default(ajv);
  const components = Object.entries(schemas).map(([name, schema]) => [name, adaptSchema(schema, '')]);
  ajv.addSchema({ $id: 'contract', components: { schemas: Object.fromEntries(components) } });
  for (const { name, schema } of roots) ajv.addSchema(adaptSchema(schema, 'contract'), name);
  const code = standalone.default(ajv, Object.fromEntries(roots.map(({ name }) => [name, name])));
  const members = roots.map(({ name, key }) => `${key}: ${name}`);
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
    slashNotice,
    "import type { Validator } from './validator.d.ts';",
    '',
    `/** ${descriptions[kind]} */`,
    `export declare const ${kind}: {`,
    ...roots.map(({ key }) => `  readonly ${key}: Validator;`),
    '};\n',
  ];
  return [
    [`validators/${kind}.js`, `${slashNotice}\n${outputFiles[0]?.text}`],
    [`validators/${kind}.d.ts`, types.join('\n')],
  ];
}

/**
 * Adapts a schema to Ajv. A union becomes its last branch, which takes whatever the others take, so that an error is
 * reported once and in terms of no vendor.
 *
 * @param base the document that the references are relative to; empty for the document of the schema
 */
function adaptSchema(schema: Schema, base: string): Schema {
  return mapSchema(schema, (keyword, value) => {
    if (keyword === '$ref') return `${base}${value}`;
    if (keyword === 'anyOf') return (value as Schema[]).slice(-1);
    return value;
  });
}
