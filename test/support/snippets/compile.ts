import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { build } from 'esbuild';
import { readEntryPoints } from '../../../scripts/build/entry-points.ts';
import { projectRoot } from '../../../scripts/shared/paths.ts';

/**
 * Makes a program of a snippet that imports the project's package by its name, without the package being built.
 *
 * @param code the snippet's TypeScript
 * @param file where the program goes; packages, and the modules that it imports, are found from there
 */
export async function compileSnippet(code: string, file: string): Promise<void> {
  await build({
    stdin: { contents: code, resolveDir: dirname(file), loader: 'ts' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outfile: file,
    alias: await ownEntryPoints(),
    packages: 'external',
    logLevel: 'silent',
  });
}

/** The sources behind what the package exports, by the names that its users import. */
export async function ownEntryPoints(): Promise<Record<string, string>> {
  const { name } = JSON.parse(await readFile(`${projectRoot}package.json`, 'utf8'));
  const scripts = (await readEntryPoints()).filter(({ source }) => source.endsWith('.ts'));
  const entries = scripts.map(({ subpath, source }) => [name + subpath.slice(1), projectRoot + source] as const);
  // The bare name is a prefix of the others, and the first that fits is taken.
  return Object.fromEntries(entries.sort(([one], [two]) => two.length - one.length));
}
