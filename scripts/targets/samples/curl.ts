import { keyVariable, type SampleLanguage } from '../model/sample.ts';

export const curl: SampleLanguage = {
  id: 'curl',
  label: 'curl',
  fence: 'bash',
  file: (operation) => `curl/${operation.operationId}.sh`,
  render({ operation, request, server }) {
    const lines = [`curl -X ${operation.method.toUpperCase()} ${quote(server + request.target)}`];
    lines.push(`-H "Authorization: Bearer $${keyVariable}"`);
    if (request.body !== undefined) {
      lines.push('-H "Content-Type: application/json"', `-d ${quote(JSON.stringify(request.body, null, 2))}`);
    }
    return `${lines.join(' \\\n  ')}\n`;
  },
};

/** Quotes for a POSIX shell. A plain address needs none. */
function quote(text: string): string {
  return /^[\w:/.%-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
