import { indentRest, keyVariable, readNumbers, type SampleLanguage } from '../model/sample.ts';

/** Uses the client that is made from the contract. What is in a path is given by position, everything else by name. */
export const pythonSample: SampleLanguage = {
  id: 'python',
  label: 'Python',
  fence: 'python',
  file: ({ operationId }) => `python/${operationId}.py`,
  render({ call: { capability, sample }, server }) {
    const { request } = sample;
    const named = { ...readNumbers(request.query), ...(request.body as object | undefined) };
    const given = [
      ...Object.values(request.pathParameters).map(renderLiteral),
      ...Object.entries(named).map(([name, value]) => `${name}=${renderLiteral(value)}`),
    ];
    const flat = given.join(', ');
    const text = flat.length <= 50 && !flat.includes('\n') ? flat : `\n${given.map(placeOnOwnLine).join('')}    `;
    return `import os

from infrai_realtime import Realtime

with Realtime(os.environ["${keyVariable}"], base_url="${server}") as realtime:
    result = ${capability}(${text})
    print(result)
`;
  },
};

function placeOnOwnLine(argument: string): string {
  return `        ${indentRest(argument, '        ')},\n`;
}

function renderLiteral(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map(renderLiteral)
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${renderLiteral(item)}`);
  if (parts.length === 0) return isList ? '[]' : '{}';
  const flat = isList ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
  if (flat.length <= 64 && !flat.includes('\n')) return flat;
  const lines = parts.map((part) => `    ${indentRest(part, '    ')},`).join('\n');
  return isList ? `[\n${lines}\n]` : `{\n${lines}\n}`;
}
