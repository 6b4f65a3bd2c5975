/** What a translation has to keep of a text in Markdown. */
interface Markup {
  /** What stands between backticks, in a line or as a block. */
  code: Set<string>;
  /** The addresses that links lead to. */
  links: Set<string>;
}

function markupOf(text: string): Markup {
  const code = new Set<string>();
  const links = new Set<string>();
  const prose = text.replace(/^```[\s\S]*?^```/gm, (block) => {
    code.add(block);
    return '';
  });
  for (const [, span = ''] of prose.matchAll(/`([^`]+)`/g)) code.add(span.replace(/\s+/g, ' '));
  for (const [, address = ''] of prose.matchAll(/\]\(([^)\s]+)\)/g)) links.add(address);
  return { code, links };
}

/** Says which code and which links a translation lost or invented; nothing when it kept them all. */
export function findMarkupDifferences(english: string, translation: string): string[] {
  const [from, to] = [markupOf(english), markupOf(translation)];
  return (['code', 'links'] as const).flatMap((kind) => {
    const noun = kind === 'code' ? 'the code' : 'the link';
    return [
      ...[...from[kind]].filter((item) => !to[kind].has(item)).map((item) => `${noun} \`${item}\` is gone`),
      ...[...to[kind]]
        .filter((item) => !from[kind].has(item))
        .map((item) => `${noun} \`${item}\` is not in the English`),
    ];
  });
}
