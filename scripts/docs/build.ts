import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../contract/locations.ts';
import { runTool } from '../pipeline/run-tool.ts';

/** Where the docs are built unless told otherwise. */
export const docsFolder = `${projectRoot}build/docs`;

/** The one image that Redoc's page fetches from another host: the logo of its maker. */
const foreignLogo = /https:\/\/cdn\.redoc(?:\.ly|ly\.com)\/redoc\/[\w.-]+\.svg/g;
const emptyImage = 'data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22/%3E';

/** Without that logo its frame would stand empty in the sidebar. */
const style = '<style>:has(> a[href="https://redocly.com/redoc/"]) { display: none; }</style>';

/** The page works without a network, so it may not ask one: what is missed above fails in sight, in the console. */
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval' blob:; style-src 'unsafe-inline'; img-src data:; " +
  "font-src data:; worker-src blob:; connect-src 'self' data: blob:";

/**
 * Builds the reference as one HTML file that needs no other.
 *
 * @param folder where `index.html` goes
 * @returns the file's path
 * @throws when Redocly cannot build it; the message is Redocly's output
 */
export async function buildDocs(folder: string = docsFolder): Promise<string> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'index.html');
  const problem = await runTool('redocly', ['build-docs', 'realtime', '--inlineBundle', '--output', file]);
  if (problem !== undefined) throw new Error(`The docs cannot be built:\n${problem}`);
  const page = await readFile(file, 'utf8');
  const head = `<head><meta http-equiv="Content-Security-Policy" content="${policy}">${style}`;
  const complete = page
    .replace(/<html(?![^>]*\blang=)/, '<html lang="en"')
    .replace('<head>', () => head)
    .replaceAll(foreignLogo, emptyImage);
  await writeFile(file, complete);
  return file;
}
