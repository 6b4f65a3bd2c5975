import type { ApiModel, Field, RecordModel, TypeReference } from '../model/api.ts';
import { renderProse } from '../model/prose.ts';

/** The longest line of the Python package. */
export const lineLength = 100;

/** Whether a record is a dictionary in Python: what callers write, and what a vendor's SDK takes as it is. */
export function isDictionary({ sent, vendorNative }: RecordModel): boolean {
  return sent || vendorNative;
}

/** The type of a value that the service gives. */
export function writeReceivedType(type: TypeReference): string {
  if (type.kind === 'list') return `list[${writeReceivedType(type.items)}]`;
  // The set grows, so a text that this version does not know is no mistake.
  if (type.kind === 'enum') return `${type.name} | str`;
  return 'name' in type ? type.name : plainTypes[type.kind];
}

/** The type of a value that the caller gives. */
export function writeGivenType(type: TypeReference): string {
  if (type.kind === 'list') return `Iterable[${writeGivenType(type.items)}]`;
  if (type.kind === 'object') return 'Mapping[str, object]';
  return 'name' in type ? type.name : plainTypes[type.kind];
}

const plainTypes: Record<Exclude<TypeReference['kind'], 'list' | 'record' | 'enum' | 'union'>, string> = {
  string: 'str',
  integer: 'int',
  number: 'float',
  boolean: 'bool',
  json: 'Json',
  object: 'dict[str, object]',
};

/** A docstring of lines that are wrapped already. */
export function renderDocstring(lines: string[], indent: string): string {
  const text = lines.map((line) => `${indent}${line}`.trimEnd()).join('\n');
  const safe = text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"');
  return `${indent}"""${safe.slice(indent.length)}${lines.length > 1 ? `\n${indent}` : ''}"""`;
}

/** A section of a Google docstring, such as `Args:`, with an entry for each field. */
export function renderSection(
  title: string,
  fields: Pick<Field, 'wireName' | 'description'>[],
  indent: string,
): string[] {
  if (fields.length === 0) return [];
  const width = lineLength - indent.length - 8;
  const entries = fields.flatMap(({ wireName, description }) => {
    const [first = '', ...rest] = renderProse(`${wireName}: ${description.trim()}`, width);
    return [`    ${first}`, ...rest.filter((line) => line !== '').map((line) => `        ${line}`)];
  });
  return ['', `${title}:`, ...entries];
}

/** The names of the contract's types that a text of Python uses, in order. */
export function listUsedNames(text: string, { records, enums, unions }: ApiModel): string[] {
  const names = [...records, ...enums, ...unions].map(({ name }) => name);
  return [...names, 'Json', 'Metadata'].filter((name) => new RegExp(`\\b${name}\\b`).test(text)).sort();
}

/** An import with its names in the order that Ruff's rules ask for: constants, classes, functions. */
export function renderImport(module: string, names: Iterable<string>): string {
  const rank = (name: string) => (/^[A-Z][A-Z0-9_]+$/.test(name) ? 0 : /^_*[A-Z]/.test(name) ? 1 : 2);
  const ordered = [...new Set(names)].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
  return `from ${module} import ${ordered.join(', ')}`;
}
