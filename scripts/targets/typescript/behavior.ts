import { backoff, behaviorSource, defaults, gatewayStatuses, listClientErrorCodes } from '../model/client-behavior.ts';
import { toCamelCase } from '../model/naming.ts';
import { renderDocblock } from './docblock.ts';

/** The constants that all clients share. Each code is an export of its own, so that bundlers drop unused ones. */
export function renderBehavior(): string {
  const codes = listClientErrorCodes('typescript');
  const meanings = codes.map(({ code, meaning }) => `- \`${code}\`: ${meaning}`);
  const settings = Object.entries(defaults).map(([name, value]) => `${name}: ${value}`);
  return [
    `// Made from ${behaviorSource} by \`npm run generate\`. Do not edit by hand.\n`,
    `${renderDocblock(`A code that the client gives when the service gave none.\n\n${meanings.join('\n')}`)}export type ClientErrorCode =`,
    `${codes.map(({ code }) => `  | '${code}'`).join('\n')};\n`,
    ...codes.map(({ code }) => `export const ${toCamelCase(code)}Code = '${code}';`),
    '\n/** The settings of a client that is given none; times are in milliseconds. */',
    `export const defaults = { ${settings.join(', ')} };\n`,
    '/** The longest wait before the first retry, in milliseconds; it doubles with each retry. */',
    `export const firstWait = ${backoff.firstWait};\n`,
    '/** Where the wait stops growing, in milliseconds. */',
    `export const longestWait = ${backoff.longestWait};\n`,
    '/** The statuses that a gateway gives when it cannot reach the service; a retry may help. */',
    `export const gatewayStatuses = [${gatewayStatuses.join(', ')}];\n`,
  ].join('\n');
}
