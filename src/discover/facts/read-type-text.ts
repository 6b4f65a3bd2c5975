import type { Kind, ParameterFact, TypeFact } from './facts.ts';

/** Longer texts are no types. It also bounds how deep one can be nested. */
const longestText = 500;

const kindsByWord = new Map<string, Kind | 'any'>(
  Object.entries({
    string: 'string str text uuid email uri url date datetime date-time timestamp iso8601 enum password byte binary',
    integer: 'integer int int32 int64 long',
    number: 'number float double decimal numeric',
    boolean: 'boolean bool',
    array: 'array list tuple',
    object: 'object dict map record struct json_object jsonobject',
    null: 'null none nil undefined',
    any: 'any unknown json mixed value',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, Kind | 'any'] => [word, kind as Kind])),
);

/**
 * Reads a type as people write it: `string`, `int`, `string[]`, `Array<{ channel: string; data?: unknown }>`,
 * `list[str]`, `Record<string, unknown>`, `"public" | "private"`.
 *
 * @returns undefined when it is written in another way
 */
export function readTypeText(text: string): TypeFact | undefined {
  if (text.length > longestText) return undefined;
  const tokens = text.match(/"[^"]*"|'[^']*'|[\p{L}_][\p{L}\p{N}_.-]*|\d+|[^\s]/gu) ?? [];
  let at = 0;

  function take(token: string): boolean {
    if (tokens[at] !== token) return false;
    at += 1;
    return true;
  }

  function readUnion(): TypeFact | undefined {
    take('|');
    const members = [readPostfix()];
    while (take('|') || take('or')) members.push(readPostfix());
    return joinTypes(members);
  }

  function readPostfix(): TypeFact | undefined {
    let type = readOne();
    while (type !== undefined && tokens[at] === '[' && tokens[at + 1] === ']') {
      at += 2;
      type = { kinds: new Set(['array']), items: type };
    }
    return type;
  }

  function readOne(): TypeFact | undefined {
    const token = tokens[at] ?? '';
    at += 1;
    if (/^["']/.test(token)) return { kinds: new Set(['string']), values: new Set([token.slice(1, -1)]) };
    if (token === '{') return readObject();
    if (token === '(') {
      const inner = readUnion();
      return take(')') ? inner : undefined;
    }
    const kind = kindsByWord.get(token.toLowerCase());
    if (kind === undefined) return undefined;
    if (kind === 'any') return { kinds: new Set() };
    if (kind === 'array') return readArray();
    if (kind === 'object') skipParameters();
    return { kinds: new Set([kind]) };
  }

  /** What follows the word array: `<string>`, `[string]`, `of strings`, or no more. */
  function readArray(): TypeFact | undefined {
    const array = new Set<Kind>(['array']);
    const end = take('<') ? '>' : take('[') ? ']' : take('(') ? ')' : undefined;
    if (end !== undefined) {
      const items = readUnion();
      return take(end) && items !== undefined ? { kinds: array, items } : undefined;
    }
    if (!take('of')) return { kinds: array };
    tokens[at] = (tokens[at] ?? '').replace(/s$/, '');
    const items = readUnion();
    return items && { kinds: array, items };
  }

  function skipParameters(): void {
    if (tokens[at] !== '<' && (tokens[at] !== '[' || tokens[at + 1] === ']')) return;
    for (let depth = 0; at < tokens.length; at += 1) {
      if (tokens[at] === '<' || tokens[at] === '[') depth += 1;
      if ((tokens[at] === '>' || tokens[at] === ']') && --depth === 0) {
        at += 1;
        return;
      }
    }
  }

  function readObject(): TypeFact | undefined {
    const properties = new Map<string, ParameterFact>();
    while (!take('}')) {
      const name = (tokens[at] ?? '').replace(/^["']|["']$/g, '');
      at += 1;
      const required = take('?') ? 'optional' : 'required';
      // The end of the text, or a sign.
      if (/^[^\p{L}\p{N}_]?$/u.test(name)) return undefined;
      // A name without a type tells only that it is there.
      const type = take(':') ? readUnion() : null;
      if (type === undefined) return undefined;
      properties.set(name, { required, ...(type !== null && { type }) });
      if (!take(';')) take(',');
    }
    return { kinds: new Set(['object']), properties };
  }

  const type = readUnion();
  return at === tokens.length ? type : undefined;
}

/** Joins the members of a union. A member that is any value makes the whole any value. */
export function joinTypes(members: (TypeFact | undefined)[]): TypeFact | undefined {
  if (members.length === 0 || members.includes(undefined)) return undefined;
  const types = members as TypeFact[];
  if (types.some(({ kinds }) => kinds.size === 0)) return { kinds: new Set() };
  const strings = types.filter(({ kinds }) => kinds.has('string'));
  const isClosed = strings.length > 0 && strings.every(({ values }) => values !== undefined);
  const items = types.find((type) => type.items !== undefined)?.items;
  const properties = types.find((type) => type.properties !== undefined)?.properties;
  return {
    kinds: new Set(types.flatMap(({ kinds }) => [...kinds])),
    ...(isClosed && { values: new Set(strings.flatMap(({ values }) => [...(values ?? [])])) }),
    ...(items && { items }),
    ...(properties && { properties }),
  };
}
