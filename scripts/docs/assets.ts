import { readFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { projectRoot } from '../shared/paths.ts';
import { cardPath } from './site-map.ts';

const folder = `${projectRoot}scripts/docs/`;

/**
 * What pages load. Each program is one file that is no module, since a page that is opened from a file can load none;
 * each style sheet is one file, so that a page waits for one response only.
 */
const entries = [
  'browser/site.ts',
  'browser/search.ts',
  'browser/samples.ts',
  'browser/watch.ts',
  'browser/reload.ts',
  'browser/redoc.ts',
  'browser/choose-language.ts',
  'style/site.css',
  'style/redoc.css',
];

/** Makes the site's programs, style sheets and pictures, by their paths below the site's folder. */
export async function buildAssets(): Promise<Map<string, string | Uint8Array>> {
  const { outputFiles } = await build({
    entryPoints: entries.map((entry) => folder + entry),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    entryNames: '[name]',
    outdir: 'assets',
    write: false,
    logLevel: 'silent',
  });
  const files = outputFiles.map(({ path, text }): [string, string] => [`assets/${path.split(/[\\/]/).pop()}`, text]);
  return new Map<string, string | Uint8Array>([
    ...files,
    ['assets/icon.svg', await readFile(`${folder}icon.svg`, 'utf8')],
    [cardPath, await readFile(`${folder}card.png`)],
  ]);
}
