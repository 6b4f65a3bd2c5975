import {
  backoff,
  behaviorSource,
  defaults,
  httpDate,
  listClientErrorCodes,
  missingMessage,
  requestIdHeader,
  retryableStatuses,
} from '../model/client-behavior.ts';
import { renderDocblock } from './docblock.ts';

/** What all clients share. The codes are a type alone: written where they are used, they are smaller in a bundle. */
export function renderBehavior(): string {
  const codes = listClientErrorCodes('typescript');
  const meanings = codes.map(({ code, meaning }) => `- \`${code}\`: ${meaning}`);
  const settings = Object.entries(defaults).map(([name, value]) => `${name}: ${value}`);
  return [
    `// Made from ${behaviorSource} by \`npm run generate\`. Do not edit by hand.\n`,
    `${renderDocblock(`A code that the client gives when the service gave none.\n\n${meanings.join('\n')}`)}export type ClientErrorCode =`,
    `${codes.map(({ code }) => `  | '${code}'`).join('\n')};\n`,
    '/** The settings of a client that is given none; times are in milliseconds. */',
    `export const defaults = { ${settings.join(', ')} };\n`,
    '/** The longest wait before the first retry, in milliseconds; it doubles with each retry. */',
    `export const firstWait = ${backoff.firstWait};\n`,
    '/** Where the wait stops growing, in milliseconds. */',
    `export const longestWait = ${backoff.longestWait};\n`,
    '/** Half of it and a random part of the rest come on top of every wait, in milliseconds. */',
    `export const shortestWait = ${backoff.shortestWait};\n`,
    '/** Whether a status is retried when the catalogue does not know the code. */',
    `export const isRetryableStatus = (status: number): boolean => ${renderRule()};\n`,
    '/** The forms that a date has in HTTP. */',
    `export const httpDate = /${httpDate}/;\n`,
    '/** The header that has the id of a request when the body has none. */',
    `export const requestIdHeader = '${requestIdHeader}';\n`,
    '/** What an error says when the service gave it no message. */',
    `export const missingMessage = '${missingMessage}';\n`,
  ].join('\n');
}

/** Writes the rule of the statuses as short as it can be: the 520s, which are all retried, as a range. */
function renderRule(): string {
  const single = retryableStatuses.filter((status) => status < 520);
  const [first, last] = [Math.min, Math.max].map((find) =>
    find(...retryableStatuses.filter((status) => status >= 520)),
  );
  return `[${single.join(', ')}].includes(status) || (status >= ${first} && status <= ${last})`;
}
