import { keyVariable, type SampleLanguage } from '../model/sample.ts';

export const curlSample: SampleLanguage = {
  id: 'curl',
  label: 'curl',
  fence: 'bash',
  file: ({ operationId }) => `curl/${operationId}.sh`,
  render({ call: { method, sample }, server }) {
    const { request } = sample;
    const lines = [`curl -X ${method} ${quote(server + request.target)}`];
    lines.push(`-H "Authorization: Bearer $${keyVariable}"`);
    for (const [name, value] of Object.entries(request.headers)) lines.push(`-H "${name}: ${value}"`);
    if (request.body !== undefined) {
      lines.push('-H "Content-Type: application/json"', `-d ${quote(JSON.stringify(request.body, null, 2))}`);
    }
    return `${lines.join(' \\\n  ')}\n`;
  },
};

/** Quotes a text for a POSIX shell. A plain address needs no quotes. */
function quote(text: string): string {
  return /^[\w:/.%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
