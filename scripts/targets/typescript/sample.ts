import { indentRest, keyVariable, readNumbers, type SampleLanguage } from '../model/sample.ts';

/** Uses the client that is made from the contract. */
export const typescriptSample: SampleLanguage = {
  id: 'typescript',
  label: 'TypeScript',
  fence: 'ts',
  file: ({ operationId }) => `typescript/${operationId}.ts`,
  render({ call: { capability, sample }, server }) {
    const { request } = sample;
    const parameters = {
      ...request.pathParameters,
      ...readNumbers(request.query),
      ...(request.body as object | undefined),
    };
    const given = Object.keys(parameters).length === 0 ? '' : renderLiteral(parameters);
    return `import { createRealtime } from 'infrai-realtime';

const realtime = createRealtime({
  apiKey: process.env.${keyVariable} ?? '',
  baseUrl: '${server}',
});

const result = await ${capability}(${given});
console.log(result);
`;
  },
};

/** Writes a value as a person would: names without quotes where they need none, text in single quotes. */
function renderLiteral(value: unknown): string {
  if (typeof value === 'string')
    return `'${JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map(renderLiteral)
    : Object.entries(value).map(
        ([name, item]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : renderLiteral(name)}: ${renderLiteral(item)}`,
      );
  if (parts.length === 0) return isList ? '[]' : '{}';
  const flat = isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
  if (flat.length <= 64 && !flat.includes('\n')) return flat;
  const lines = parts.map((part) => `  ${indentRest(part, '  ')},`).join('\n');
  return isList ? `[\n${lines}\n]` : `{\n${lines}\n}`;
}
