import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel, Call, Field, TypeReference } from '../model/api.ts';
import { nameInJava, nameRequestType, writeJavaCall } from '../model/naming.ts';
import { indentRest, keyVariable, listGivenValues, type SampleLanguage } from '../model/sample.ts';
import { packageName } from './types.ts';

/** The longest text that stays on one line. */
const lineLength = 40;

/** Uses the client that is made from the contract. */
export const javaSample: SampleLanguage = {
  id: 'java',
  label: 'Java',
  fence: 'java',
  file: ({ typeName }) => `java/${typeName}.java`,
  render({ call, api, server }) {
    const main = `    // The key comes from ${keyVariable}.
    var realtime = Realtime.builder().baseUrl(${JSON.stringify(server)}).build();
    var result = ${writeJavaCall(call, api.calls)}(${indentRest(renderArguments(call, api), '    ')});
    System.out.println(result);
`;
    return `${renderImports(main, api)}
public class ${call.typeName} {
  public static void main(String[] args) {
${main}  }
}
`;
  },
};

/** What is in the path is given by position, everything else is written on the spot. */
function renderArguments(call: Call, api: ApiModel): string {
  const { path, named, idempotencyKey } = listGivenValues(call);
  const positions = path.map(({ parameter, value }) => renderLiteral(value, parameter.type, api));
  const steps = named.map(({ parameter, value }) => renderSetter(value, parameter, api));
  if (idempotencyKey === undefined) {
    return [...positions, ...(steps.length > 0 ? [`request -> ${renderChain('request', steps)}`] : [])].join(', ');
  }
  // With options, a request is built before it is passed.
  const takesRequest = call.parameters.some(({ place }) => place !== 'path');
  const request = takesRequest ? [renderChain(`${nameRequestType(call)}.builder()`, [...steps, 'build()'])] : [];
  const options = renderChain('CallOptions.builder()', [
    `idempotencyKey(${JSON.stringify(idempotencyKey)})`,
    'build()',
  ]);
  return [...positions, ...request, options].join(', ');
}

/** Writes the imports that a program needs. */
function renderImports(program: string, { calls, records, enums }: ApiModel): string {
  const own = [...records, ...enums].map(({ name }) => `${packageName}.${name}`);
  const requests = calls.map((call) => `${packageName}.${nameRequestType(call)}`);
  const packages = [...own, ...requests, ...['CallOptions', 'Realtime'].map((name) => `${packageName}.${name}`)];
  return [...new Set([...packages, 'java.util.List', 'java.util.Map'])]
    .filter((path) => new RegExp(`\\b${path.split('.').at(-1)}\\.`).test(program))
    .sort()
    .map((path) => `import ${path};\n`)
    .join('');
}

function renderSetter(value: Json, field: Field, api: ApiModel): string {
  return `${nameInJava(field.wireName)}(${renderLiteral(value, field.type, api)})`;
}

/** Writes calls one after another, each on the result of the one before. */
function renderChain(start: string, steps: string[]): string {
  const flat = [start, ...steps].join('.');
  if (flat.length <= lineLength && !flat.includes('\n')) return flat;
  return `${start}${steps.map((step) => `\n    .${indentRest(step, '    ')}`).join('')}`;
}

/** Writes a value as Java does. */
function renderLiteral(value: Json, type: TypeReference, api: ApiModel): string {
  if (type.kind === 'list')
    return renderFactory(
      'List',
      (value as Json[]).map((item) => renderLiteral(item, type.items, api)),
    );
  if (type.kind === 'record') {
    const fields = api.records.find(({ name }) => name === type.name)?.fields ?? [];
    const given = value as Record<string, Json>;
    const steps = fields.flatMap((field) => {
      const part = given[field.wireName];
      return part === undefined ? [] : [renderSetter(part, field, api)];
    });
    return renderChain(`${type.name}.builder()`, [...steps, 'build()']);
  }
  if (type.kind === 'enum') return `${type.name}.${(value as string).toUpperCase()}`;
  return renderJson(value);
}

/** Writes a value that has no type of its own. */
function renderJson(value: Json): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map(renderJson)
    : Object.entries(value).flatMap(([name, item]) => [JSON.stringify(name), renderJson(item)]);
  if (parts.includes('null'))
    throw new Error('scripts/targets/java/sample.ts cannot write null in a list or an object yet.');
  return renderFactory(Array.isArray(value) ? 'List' : 'Map', parts);
}

function renderFactory(type: 'List' | 'Map', parts: string[]): string {
  const flat = `${type}.of(${parts.join(', ')})`;
  if (flat.length <= lineLength && !flat.includes('\n')) return flat;
  return `${type}.of(\n    ${parts.map((part) => indentRest(part, '    ')).join(',\n    ')})`;
}
