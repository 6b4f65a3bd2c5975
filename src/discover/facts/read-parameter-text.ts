import type { ParameterFact, Place } from './facts.ts';
import { readTypeText } from './read-type-text.ts';

/** What stands behind it is left out. */
const longestText = 600;

/** Reads a parameter of which only a text is given: `string`, `string?`, `string, required`, `string (optional)`. */
export function readParameterText(given: string): ParameterFact {
  const text = given.slice(0, longestText);
  const [, words = text, mark] =
    /^(.*?)(?:^|[\s,;(（，；]+)(required|mandatory|optional|not required|必填|必需|可选|选填)[)）]?$/isu.exec(
      text.trim(),
    ) ?? [];
  const required = mark === undefined ? undefined : readRequiredWord(mark);
  const type = readTypeText(words.trim().replace(/\?$/, ''));
  return {
    ...(type !== undefined && { type }),
    ...(type === undefined && words !== '' && { unreadType: text }),
    ...(required !== undefined && { required }),
    ...(required === undefined && text.trim().endsWith('?') && { required: 'optional' as const }),
  };
}

/** Reads the words for a place in a request. */
export function readPlace(text: string | undefined): Place | undefined {
  const word = text?.toLowerCase() ?? '';
  if (/^(path|url|uri|route)/.test(word)) return 'path';
  if (/^query/.test(word)) return 'query';
  if (/^header/.test(word)) return 'header';
  return /^(body|json|payload|form)/.test(word) ? 'body' : undefined;
}

/** Reads the words for whether something is required. */
export function readRequiredWord(word: string): 'required' | 'optional' | undefined {
  if (/^(required|mandatory|必填|必需)$/iu.test(word)) return 'required';
  return /^(optional|not required|可选|选填)$/iu.test(word) ? 'optional' : undefined;
}
