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

/** What a value has to be, with its default and an example. */
export function listConstraints(
  schema: Schema,
  items: Schema | undefined,
  { operation, constraints, sentenceGap, colon }: Strings,
): Html {
  const values = schema.enum ?? items?.enum;
  const [example] = schema.examples ?? [];
  const own = keywords
    .filter((word) => schema[word] !== undefined)
    .map((word) => renderFact(constraints[word], [schema[word] as Json], raw.has(word)));
  const ofItems = keywords
    .filter((word) => items?.[word] !== undefined)
    .map((word) =>
      renderFact(`${operation.eachItem}${colon}${constraints[word]}`, [items?.[word] as Json], raw.has(word)),
    );
  const nullable = Array.isArray(schema.type) && schema.type.includes('null');
  const showsExample = example !== undefined && schema.const === undefined && !schema.properties;
  return html`${values && renderFact(operation.oneOf, values)}${
    schema.const !== undefined && renderFact(operation.always, [schema.const])
  }${own}${ofItems}${nullable && html`<p class="fact">${operation.nullable}</p>`}${
    schema.default !== undefined && renderFact(operation.default, [schema.default])
  }${showsExample && renderFact(operation.example, [example])}`;

  function renderFact(word: string, listed: Json[], isRaw = false): Html {
    const gap = /[：:]$/.test(word) ? sentenceGap : ' ';
    return html`<p class="fact">${word}${gap}${listed.map((value, index) => html`${index > 0 && ' '}<code>${isRaw ? String(value) : JSON.stringify(value)}</code>`)}</p>`;
  }
}
