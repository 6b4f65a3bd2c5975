/**
 * Creates a function that removes secrets from a text, and what looks like one: issued tokens and project keys.
 *
 * @param secrets what must not be seen, wherever it comes from
 */
export function createHide(secrets: readonly string[]): (text: string) => string {
  // A short text would be found in the middle of words.
  const known = secrets.filter((secret) => secret.length >= 6);
  return (text) =>
    known
      .reduce((rest, secret) => rest.replaceAll(secret, '…'), text)
      .replace(/\beyJ[\w-]{10,}\.[\w-]+(\.[\w-]*)?/g, 'eyJ…')
      .replace(/\b(ifr_[a-z]+_[a-z]*_?)\w+/g, '$1…');
}
