import { UsageError } from './options.ts';

/**
 * Reads the option `--base-url`.
 *
 * @param example an address to give instead, for the message
 * @returns the address without slashes at its end
 * @throws UsageError when it is not a web address, or has more than a host and a path
 */
export function parseBaseUrl(text: string, example: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new UsageError(`--base-url ${text}: not a web address. Give one such as ${example}.`);
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new UsageError(
      `--base-url: must have only a host and a path, without a user name, a password, a query or a fragment. Give one such as ${example}.`,
    );
  }
  return text.replace(/\/+$/, '');
}
