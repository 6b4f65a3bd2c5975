import type { Field, TypeReference } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';

/** The package of all classes. */
export const packageName = 'cc.infrai.realtime';

/** What holds classes that the generated code may use, by their names. */
const imports: Record<string, string> = {
  Collections: 'java.util.Collections',
  CompletableFuture: 'java.util.concurrent.CompletableFuture',
  Consumer: 'java.util.function.Consumer',
  JsonNode: 'com.fasterxml.jackson.databind.JsonNode',
  JsonValue: 'com.fasterxml.jackson.annotation.JsonValue',
  LinkedHashMap: 'java.util.LinkedHashMap',
  List: 'java.util.List',
  Map: 'java.util.Map',
  Nullable: 'org.jspecify.annotations.Nullable',
  Optional: 'java.util.Optional',
  Set: 'java.util.Set',
};

/** A whole file: the notice, the package, the imports that the body needs, and the body. */
export function renderFile(body: string): string {
  const used = Object.entries(imports)
    .filter(([name]) => new RegExp(`\\b${name}\\b(?!")`).test(body.replaceAll(/\/\*[\s\S]*?\*\//g, '')))
    .map(([, path]) => `import ${path};\n`)
    .sort();
  return `${slashNotice}package ${packageName};\n\n${used.join('')}${used.length > 0 ? '\n' : ''}${body}`;
}

const plain: Record<Exclude<TypeReference['kind'], 'list' | 'record' | 'enum' | 'union'>, string> = {
  string: 'String',
  integer: 'Long',
  number: 'Double',
  boolean: 'Boolean',
  json: 'Object',
  object: 'Map<String, ?>',
};

/** The type of a value that can be absent, or stands between angle brackets. */
export function writeBoxedType(type: TypeReference): string {
  if (type.kind === 'list') return `List<${writeBoxedType(type.items)}>`;
  return 'name' in type ? type.name : plain[type.kind];
}

/** The type of a value that is always there. */
export function writeType(type: TypeReference): string {
  const boxed = writeBoxedType(type);
  const primitives: Record<string, string> = { Long: 'long', Double: 'double', Boolean: 'boolean' };
  return primitives[boxed] ?? boxed;
}

/** The type of a property in a response. */
export function writeReceivedType({ type, required, nullable }: Field): string {
  return required && !nullable ? writeType(type) : `Optional<${writeBoxedType(type)}>`;
}
