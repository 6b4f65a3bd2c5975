import type { Json, OpenApiDocument } from '../../src/contract/document.ts';

/** A part of the document that can hold texts. */
export type JsonObject = Record<string, unknown>;

/** A text of the contract that people read. */
export interface Text {
  /** The object that holds it, itself a part of the document. */
  owner: JsonObject;
  /** The JSONPath of that object, for the target of an overlay action. */
  target: string;
  /** Its key in that object. */
  key: string;
  english: string;
}

/** The keys whose values are texts for people. Everything else is code, a name or data. */
const textKeys = new Set(['title', 'summary', 'description', 'bearerFormat', 'meaning', 'action']);
const dataKeys = new Set(['example', 'examples', 'default', 'const', 'enum', 'value']);

/**
 * Lists every text of the bundled contract, in document order. The name of a tag cannot be translated, because operations
 * refer to it. Its translation is an `x-displayName` beside it, which the reference shows.
 */
export function listTexts(document: OpenApiDocument): Text[] {
  const texts: Text[] = [];
  visit(document, '$', '');
  return texts;

  function visit(node: unknown, target: string, parent: string): void {
    if (typeof node !== 'object' || node === null) return;
    if (Array.isArray(node)) {
      node.forEach((item, index) => {
        visit(item, `${target}[${formatSelector(item, index)}]`, parent);
      });
      return;
    }
    const owner = node as JsonObject;
    if (target.startsWith('$.tags[')) texts.push({ owner, target, key: 'x-displayName', english: String(owner.name) });
    for (const [key, value] of Object.entries(owner)) {
      if (parent !== 'properties' && isData(key, value)) continue;
      if (typeof value === 'string' && textKeys.has(key)) texts.push({ owner, target, key, english: value });
      else visit(value, target + formatMember(key), key);
    }
  }
}

/** Named examples contain texts besides data. The `examples` list of a schema contains only data. */
function isData(key: string, value: unknown): boolean {
  return dataKeys.has(key) && !(key === 'examples' && !Array.isArray(value));
}

function formatMember(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `['${key.replaceAll("'", "\\'")}']`;
}

/** Selects a list item by its name, because its index changes with the list. */
function formatSelector(item: Json | unknown, index: number): string {
  for (const key of ['name', 'url']) {
    const value = (item as JsonObject | null)?.[key];
    if (typeof value === 'string') return `?@.${key}=='${value}'`;
  }
  return String(index);
}
