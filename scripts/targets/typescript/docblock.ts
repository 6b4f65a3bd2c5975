/**
 * Writes Markdown as a TypeScript docblock.
 *
 * @param text the Markdown; its line breaks stay
 * @param indent what stands before each line
 * @returns the docblock with a line break at its end
 */
export function renderDocblock(text: string, indent = ''): string {
  const lines = text.trim().replaceAll('*/', '*\\/').split('\n');
  return `${indent}/**\n${lines.map((line) => `${indent} * ${line}`.trimEnd()).join('\n')}\n${indent} */\n`;
}
