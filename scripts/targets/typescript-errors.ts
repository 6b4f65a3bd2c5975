import { generatedNotice } from './generated-notice.ts';
import type { Target } from './target.ts';

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
      'export type KnownErrorCode = keyof ErrorStatusByCode;',
    ];
    return new Map([['typescript/errors.ts', `${text.join('\n')}\n`]]);
  },
};
