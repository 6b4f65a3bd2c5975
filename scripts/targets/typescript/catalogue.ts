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
      '/** The codes that a program may retry by itself. */',
      `export const retriedCodes = ${renderList(errors, true)};\n`,
      '/** The codes that it may not retry. */',
      `export const finalCodes = ${renderList(errors, false)};`,
    ];
    return new Map([['typescript/errors.ts', `${text.join('\n')}\n`]]);
  },
};

/** One text is smaller in a bundle than many. */
function renderList(errors: CatalogueError[], retry: boolean): string {
  const codes = errors.filter((error) => error.retry === retry).map(({ code }) => code);
  return `/* @__PURE__ */ '${codes.join(' ')}'.split(' ')`;
}
