import { indentRest, keyVariable, type SampleLanguage } from './sample.ts';

/** Uses the standard library only. */
export const python: SampleLanguage = {
  id: 'python',
  label: 'Python',
  fence: 'python',
  file: (operation) => `python/${operation.operationId}.py`,
  render({ operation, request, server }) {
    const hasBody = request.body !== undefined;
    const headers = [`"Authorization": "Bearer " + os.environ["${keyVariable}"]`];
    if (hasBody) headers.push('"Content-Type": "application/json"');
    const parameters = [
      JSON.stringify(server + request.target),
      `method="${operation.method.toUpperCase()}"`,
      `headers={\n        ${headers.join(',\n        ')},\n    }`,
      ...(hasBody ? ['data=json.dumps(body).encode()'] : []),
    ];
    return `import json
import os
import urllib.request

${hasBody ? `body = ${literal(request.body)}\n` : ''}request = urllib.request.Request(
    ${parameters.join(',\n    ')},
)
with urllib.request.urlopen(request, timeout=30) as response:
    print(json.load(response)["data"])
`;
  },
};

function literal(value: unknown): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object') return JSON.stringify(value);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map(literal)
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${literal(item)}`);
  if (parts.length === 0) return isList ? '[]' : '{}';
  const flat = isList ? `[${parts.join(', ')}]` : `{${parts.join(', ')}}`;
  if (flat.length <= 64 && !flat.includes('\n')) return flat;
  const lines = parts.map((part) => `    ${indentRest(part, '    ')},`).join('\n');
  return isList ? `[\n${lines}\n]` : `{\n${lines}\n}`;
}
