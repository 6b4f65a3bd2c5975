/** Where things are below a language's folder. These addresses are promises: people link to them. */
export const errorsPath = 'reference/errors.html';
export const overviewPath = 'reference/index.html';
export const redocPath = 'redoc.html';
export const openapiPath = 'openapi.json';
export const markdownPath = 'reference.md';
export const llmsPath = 'llms.txt';
export const landingPath = 'index.html';
/** The picture of the site's cards, below the site's own folder. */
export const cardPath = 'assets/card.png';

export function locateGuide(name: string): string {
  return `guides/${name}.html`;
}

/** A call is at its capability's name, like its file in the contract. */
export function locateOperation({ capability }: { capability: string }): string {
  return `reference/${capability.replace(/^realtime\./, '')}.html`;
}

/** What leads from a page of a language to another place of the same language. */
export function linkTo(from: string, to: string): string {
  return `${'../'.repeat(from.split('/').length - 1)}${to}`;
}

/** Finds the page of a word in code: a capability's, or an error code's line in the table. */
export function createCodeLinks(
  calls: { capability: string }[],
  errorCodes: string[],
): (from: string) => (code: string) => string | undefined {
  const places = new Map<string, string>();
  for (const call of calls) places.set(call.capability, locateOperation(call));
  for (const code of errorCodes) places.set(code, `${errorsPath}#${code}`);
  return (from) => (code) => {
    const place = places.get(code);
    return place === undefined || place === from ? undefined : linkTo(from, place);
  };
}

/** A guide as it is written, beside its page. */
export function locateGuideText(name: string): string {
  return `guides/${name}.md`;
}
