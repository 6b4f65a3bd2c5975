import type { CatalogueError } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import type { Target } from '../target.ts';

/** The codes of the error catalogue, as a type and with what a program may do about them. */
export const typescriptErrors: Target = {
  name: 'typescript errors',
  async generate({ errors }) {
    const members = errors.map(({ code, status, text }) => `  /** ${text} */\n  ${code}: ${status};\n`);
    const text = [
      slashNotice,
      '/** The error codes that the contract knows, each with the HTTP status that it comes with. */',
      `export interface ErrorStatusByCode {\n${members.join('')}}\n`,
      '/** An error code that the contract knows. */',
      'export type KnownErrorCode = keyof ErrorStatusByCode;\n',
      '/**',
      ' * Whether the catalogue lets a program retry a call by itself. A code that is not in it goes by its status, which',
      ' * may be retried when every code of that status may.',
      ' */',
      `export const isRetryable = (status: number${renderRule(errors)};`,
    ];
    return new Map([['typescript/errors.ts', `${text.join('\n')}\n`]]);
  },
};

/** Writes the rule as short as it can be: by status, and by code only where the codes of a status do not agree. */
function renderRule(errors: CatalogueError[]): string {
  const statuses = [...new Set(errors.map(({ status }) => status))].filter((status) =>
    errors.every((error) => error.status !== status || error.retry === true),
  );
  const byStatus = statuses.map((status) => `status === ${status}`).join(' || ') || 'false';
  const codes = errors.filter(({ status, retry }) => retry && !statuses.includes(status)).map(({ code }) => code);
  const byCode = codes.map((code) => ` || code === '${code}'`).join('');
  return codes.length > 0
    ? `, code?: string): boolean => ${byStatus}${byCode}`
    : `, _code?: string): boolean => ${byStatus}`;
}
