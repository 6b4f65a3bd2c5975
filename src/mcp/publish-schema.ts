import type { Schema } from '../contract/document.ts';

/** The keywords that the checkers of Claude, OpenAI and Gemini all take. */
const known = new Set([
  'type',
  'description',
  'enum',
  'default',
  'minimum',
  'maximum',
  'required',
  'properties',
  'additionalProperties',
  'items',
  'anyOf',
]);

/** The types of a payload that can be any JSON, because the checkers ask for the type of everything. */
const scalars: Schema[] = ['object', 'string', 'number', 'boolean'].map((type) => ({ type }));
const anyJson: Schema[] = [...scalars, { type: 'null' }, { type: 'array', items: { anyOf: scalars } }];

/**
 * Writes the schema of an input as agents get it. What it leaves out is checked all the same when a tool is called.
 * Examples become part of the descriptions.
 */
export function publishSchema({ examples = [], ...schema }: Schema): Schema {
  const published: Schema = Object.fromEntries(Object.entries(schema).filter(([keyword]) => known.has(keyword)));
  const [example] = examples;
  if (example !== undefined && schema.description !== undefined) {
    published.description = `${schema.description.trim()} For example: ${JSON.stringify(example)}`;
  }
  if (schema.type === undefined && schema.anyOf === undefined) published.anyOf = anyJson;
  if (schema.items) published.items = publishSchema(schema.items);
  if (schema.properties) {
    const entries = Object.entries(schema.properties).map(([name, value]) => [name, publishSchema(value)]);
    published.properties = Object.fromEntries(entries);
  }
  return published;
}
