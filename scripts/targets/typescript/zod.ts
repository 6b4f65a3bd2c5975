import type { Schema } from '../../../src/contract/document.ts';
import type { Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { listUsedSchemas, readEitherRequired, readReferenceName, referTo, referToInput } from '../model/schemas.ts';
import type { Target } from '../target.ts';
import { hasParameters } from './call-shape.ts';
import { renderDocblock } from './docblock.ts';
import { renderZod } from './zod-expression.ts';

/** A Zod schema for each schema of the contract, and for what each capability takes and returns. */
export const typescriptZod: Target = {
  name: 'typescript zod',
  async generate({ calls, schemas }) {
    const ordered = listUsedSchemas(schemas, Object.keys(schemas).map(referTo));
    const text = [
      slashNotice,
      "import { z } from 'zod';",
      "import type { components, UnlistedText } from './types.ts';\n",
      helpers,
      ...ordered.map((name) => renderSchema(name, schemas[name] as Schema)),
      ...calls.flatMap((call) => [...renderParameters(call), renderData(call)]),
      '/** What each capability takes, where it takes anything, and what it returns. */',
      'export const schemas = {',
      ...calls.map(renderPair),
      '} as const;',
    ];
    return new Map([['typescript/zod.ts', `${text.join('\n')}\n`]]);
  },
};

/** What gives texts the types of the contract, which Zod cannot infer. */
const helpers = `// The package can stand beside any zod, since its client needs none.
if (!('exactOptional' in z.string())) throw new Error('infrai-realtime/zod needs zod 4.3 or newer, and found an older one. Run: npm install zod@4');

/** A text that usually is a known one. */
const openText = <Known extends string>(minimum = 0) => z.string().min(minimum) as unknown as z.ZodType<Known | (string & {}), Known | (string & {})>;

/** A text that is no known one, once the schemas before it in a union have refused the value. */
const unlistedText = (minimum = 0) => z.string().min(minimum) as unknown as z.ZodType<UnlistedText, UnlistedText>;

/** An object that a vendor's SDK takes as it is, so properties that the contract does not name stay. */
const keepsAll = <Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) => schema.loose() as unknown as z.ZodObject<Shape>;

/** Anything but null. */
const anyValue = () => z.unknown().refine((value): boolean => value !== undefined && value !== null, 'Required');
`;

function renderSchema(name: string, schema: Schema): string {
  const expression = renderZod(schema, nameSchema, `#/components/schemas/${name}`);
  const head = renderDocblock(schema.description ?? name);
  if (readEitherRequired(schema) === undefined) return `${head}export const ${name}Schema = ${expression};\n`;
  // The type of the contract in place of the one that Zod infers, which does not know that one of two is required.
  const type = `components['schemas']['${name}']`;
  return (
    `const ${name}Object = ${expression};\n` +
    `${head}export const ${name}Schema = ${name}Object as Omit<typeof ${name}Object, keyof z.ZodType> & z.ZodType<${type}, ${type}>;\n`
  );
}

function renderParameters(call: Call): string[] {
  if (!hasParameters(call)) return [];
  const head = `/** What \`${call.capability}\` takes. */\nexport const ${call.typeName}ParametersSchema = `;
  return [`${head}${renderZod(referToInput(call), nameSchema, call.capability)};\n`];
}

function renderData({ capability, typeName, responseSchema }: Call): string {
  const head = `/** What \`${capability}\` returns. */\nexport const ${typeName}DataSchema = `;
  return `${head}${responseSchema}Schema.shape.data;\n`;
}

function renderPair(call: Call): string {
  const parameters = hasParameters(call) ? `parameters: ${call.typeName}ParametersSchema, ` : '';
  return `  '${call.capability}': { ${parameters}data: ${call.typeName}DataSchema },`;
}

function nameSchema($ref: string): string {
  return `${readReferenceName({ $ref })}Schema`;
}
