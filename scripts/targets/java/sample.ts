import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel, Field, TypeReference } from '../model/api.ts';
import { javaCall, javaName } from '../model/naming.ts';
import {
  className,
  givenValues,
  indentRest,
  keyVariable,
  type SampleCall,
  type SampleLanguage,
} from '../model/sample.ts';
import { packageName } from './types.ts';

/** What fits on the line that it is on. */
const lineLength = 40;

/** Uses the client that is made from the contract. */
export const java: SampleLanguage = {
  id: 'java',
  label: 'Java',
  fence: 'java',
  file: (operation) => `java/${className(operation)}.java`,
  render(sample) {
    const { operation, call, api, server } = sample;
    const main = `    // The key comes from ${keyVariable}.
    var realtime = Realtime.builder().baseUrl(${JSON.stringify(server)}).build();
    var result = ${javaCall(call, api.calls)}(${indentRest(givenArguments(sample), '    ')});
    System.out.println(result);
`;
    return `${importsOf(main, api)}
public class ${className(operation)} {
  public static void main(String[] args) {
${main}  }
}
`;
  },
};

/** What is in the path is given by position, everything else is written on the spot. */
function givenArguments(sample: SampleCall): string {
  const { path, named } = givenValues(sample);
  const positions = path.map(({ parameter, value }) => literal(value, parameter.type, sample.api));
  const steps = named.map(({ parameter, value }) => setter(value, parameter, sample.api));
  return [...positions, ...(steps.length > 0 ? [`request -> ${chain('request', steps)}`] : [])].join(', ');
}

/** What stands in a program outside the language's own package. */
function importsOf(program: string, { records, enums }: ApiModel): string {
  const own = [...records, ...enums].map(({ name }) => `${packageName}.${name}`);
  return [...own, `${packageName}.Realtime`, 'java.util.List', 'java.util.Map']
    .filter((path) => new RegExp(`\\b${path.split('.').at(-1)}\\.`).test(program))
    .sort()
    .map((path) => `import ${path};\n`)
    .join('');
}

function setter(value: Json, field: Field, api: ApiModel): string {
  return `${javaName(field.wireName)}(${literal(value, field.type, api)})`;
}

/** Calls one after another, each on what the one before returned. */
function chain(start: string, steps: string[]): string {
  const flat = [start, ...steps].join('.');
  if (flat.length <= lineLength && !flat.includes('\n')) return flat;
  return `${start}${steps.map((step) => `\n    .${indentRest(step, '    ')}`).join('')}`;
}

/** Writes a value as Java does. */
function literal(value: Json, type: TypeReference, api: ApiModel): string {
  if (type.kind === 'list')
    return gather(
      'List',
      (value as Json[]).map((item) => literal(item, type.items, api)),
    );
  if (type.kind === 'record') {
    const fields = api.records.find(({ name }) => name === type.name)?.fields ?? [];
    const given = value as Record<string, Json>;
    const steps = fields.flatMap((field) => {
      const part = given[field.wireName];
      return part === undefined ? [] : [setter(part, field, api)];
    });
    return chain(`${type.name}.builder()`, [...steps, 'build()']);
  }
  if (type.kind === 'enum') return `${type.name}.${(value as string).toUpperCase()}`;
  return json(value);
}

/** Writes a value that has no type of its own. */
function json(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map(json)
    : Object.entries(value).flatMap(([name, item]) => [JSON.stringify(name), json(item)]);
  if (parts.includes('null'))
    throw new Error('scripts/targets/java/sample.ts cannot write null in a list or an object yet.');
  return gather(Array.isArray(value) ? 'List' : 'Map', parts);
}

function gather(type: 'List' | 'Map', parts: string[]): string {
  const flat = `${type}.of(${parts.join(', ')})`;
  if (flat.length <= lineLength && !flat.includes('\n')) return flat;
  return `${type}.of(\n    ${parts.map((part) => indentRest(part, '    ')).join(',\n    ')})`;
}
