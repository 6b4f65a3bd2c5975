import type { OpenApiDocument } from '../../../src/contract/document.ts';
import { generatedNotice } from '../model/generated-notice.ts';
import type { Target } from '../target.ts';

/** The codes of the error catalogue, as a type and with what a program may do about them. */
export const typescriptErrors: Target = {
  name: 'typescript errors',
  async generate(document) {
    const entries = Object.entries(document['x-infrai-errors']);
    const members = entries.map(
      ([code, entry]) => `  /** ${entry.status}. ${entry.meaning} ${entry.action} */\n  ${code}: ${entry.status};\n`,
    );
    const text = [
      generatedNotice,
      '/** The error codes that the contract knows, each with the HTTP status that it comes with. */',
      `export interface ErrorStatusByCode {\n${members.join('')}}\n`,
      '/** An error code that the contract knows. */',
      'export type KnownErrorCode = keyof ErrorStatusByCode;\n',
      '/**',
      ' * Whether the catalogue lets a program repeat a call by itself. A code that is not in it goes by its status, which',
      ' * may be repeated when every code of that status may.',
      ' */',
      `export const isRetryable = (status: number${renderRule(document)};`,
    ];
    return new Map([['typescript/errors.ts', `${text.join('\n')}\n`]]);
  },
};

/** Writes the rule as short as it can be: by status, and by code only where the codes of a status do not agree. */
function renderRule(document: OpenApiDocument): string {
  const entries = Object.entries(document['x-infrai-errors']);
  const statuses = [...new Set(entries.map(([, { status }]) => status))].filter((status) =>
    entries.every(([, entry]) => entry.status !== status || entry.retry === true),
  );
  const byStatus = statuses.map((status) => `status === ${status}`).join(' || ') || 'false';
  const codes = entries.filter(([, entry]) => entry.retry && !statuses.includes(entry.status)).map(([code]) => code);
  const byCode = codes.map((code) => ` || code === '${code}'`).join('');
  return codes.length > 0
    ? `, code?: string): boolean => ${byStatus}${byCode}`
    : `, _code?: string): boolean => ${byStatus}`;
}
