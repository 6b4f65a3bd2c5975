/** Names the variable that has what a parameter becomes in the path. */
const nameInPath = (parameter: string) => `${parameter}InPath`;

/** Puts the variables that the script sets into the path, since Postman does not encode what stands there. */
export function referToEncoded(pathParameters: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.keys(pathParameters).map((name) => [name, `{{${nameInPath(name)}}}`]));
}

/** Writes what Postman runs before a request: it percent-encodes the values of the path. */
export function renderEncodingScript(pathParameters: Record<string, string>): string[] {
  return Object.entries(pathParameters).map(
    ([name, value]) =>
      `pm.variables.set('${nameInPath(name)}', encodeURIComponent(pm.variables.replaceIn('${value}')));`,
  );
}
