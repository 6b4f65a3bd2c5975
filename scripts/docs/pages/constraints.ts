import type { Json, Schema } from '../../../src/contract/document.ts';
import { type Html, html } from '../html.ts';
import type { Strings } from '../strings/strings.ts';

/** A type in the words of JSON Schema: `string`, `string[]`, `string | null`. */
export function nameType(schema: Schema): string {
  if (schema.type === 'array') return `${schema.items ? nameType(schema.items) : 'any'}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  if (schema.anyOf) return 'object';
  return schema.type ?? (schema.const === undefined ? 'any' : schema.const === null ? 'null' : typeof schema.const);
}

/** A keyword whose value is shown as it stands, and the word before it. */
type Word = keyof Strings['constraints'];
const keywords: Word[] = [
  'format',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
];

/** These are read more easily without quotes. */
const raw = new Set<Word>(['format', 'pattern']);

/** One thing that is said of a value: words, and the values that they introduce. */
interface Fact {
  words: string;
  values: string[];
}

/** Lists what a value has to be, with its default and an example. */
function listFacts(schema: Schema, items: Schema | undefined, { operation, constraints, colon }: Strings): Fact[] {
  const values = schema.enum ?? items?.enum;
  const [example] = schema.examples ?? [];
  const limit = (owner: Schema | undefined, before: string) =>
    keywords
      .filter((word) => owner?.[word] !== undefined)
      .map((word) => {
        const value = owner?.[word] as Json;
        return { words: before + constraints[word], values: [raw.has(word) ? String(value) : JSON.stringify(value)] };
      });
  const show = (words: string, listed: Json[] | undefined): Fact[] =>
    listed === undefined ? [] : [{ words, values: listed.map((value) => JSON.stringify(value)) }];
  const nullable = Array.isArray(schema.type) && schema.type.includes('null');
  const showsExample = example !== undefined && schema.const === undefined && !schema.properties;
  return [
    ...show(operation.oneOf, values),
    ...show(operation.always, schema.const === undefined ? undefined : [schema.const]),
    ...limit(schema, ''),
    ...limit(items, `${operation.eachItem}${colon}`),
    ...(nullable ? [{ words: operation.nullable, values: [] }] : []),
    ...show(operation.default, schema.default === undefined ? undefined : [schema.default]),
    ...show(operation.example, showsExample ? [example] : undefined),
  ];
}

/** Shows what a value has to be, with its default and an example. */
export function renderConstraints(schema: Schema, items: Schema | undefined, strings: Strings): Html {
  return html`${listFacts(schema, items, strings).map(
    ({ words, values }) =>
      html`<p class="fact">${words}${values.length > 0 && findGap(words, strings)}${values.map((value, index) => html`${index > 0 && ' '}<code>${value}</code>`)}</p>`,
  )}`;
}

/** The same as sentences of Markdown. */
export function writeConstraints(schema: Schema, items: Schema | undefined, strings: Strings): string[] {
  return listFacts(schema, items, strings).map(({ words, values }) =>
    values.length === 0
      ? words
      : `${words}${findGap(words, strings)}${values.map((value) => `\`${value}\``).join(' ')}${strings.period}`,
  );
}

function findGap(words: string, { sentenceGap }: Strings): string {
  return /[：:]$/.test(words) ? sentenceGap : ' ';
}
