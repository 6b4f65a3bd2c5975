/** Longer texts of the service are cut. */
const longestText = 300;

/**
 * Makes a text of someone else safe to print: characters that could move the cursor, colour the terminal, change the
 * direction of writing or begin a line are written as `\u{1b}`.
 */
export function escapeText(text: string): string {
  const cut = text.length > longestText ? `${text.slice(0, longestText)}…` : text;
  return cut.replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
}
