import type { UnlistedText } from '../../generated/typescript/types.ts';

/**
 * Gives a text the type of one that the contract does not know, such as the name of a vendor that is newer than it, for
 * the data that an override returns.
 *
 * @example
 * ```ts
 * handlers({ 'realtime.auth.sign': { vendor: unlistedText('tencent_im'), token: 'eJyrVgrx' } });
 * ```
 */
export function unlistedText(text: string): UnlistedText {
  return text as UnlistedText;
}
