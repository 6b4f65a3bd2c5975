import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { projectRoot } from '../shared/paths.ts';

/**
 * Bundles a program for a browser with all that it imports, and measures it.
 *
 * @param code an ES module; it imports from the project's folder and its packages
 * @param packageFolders where else packages are found
 * @returns bytes after minifying, and after gzip of that
 */
export async function measureBundle(
  code: string,
  packageFolders: string[] = [],
): Promise<{ minified: number; gzipped: number }> {
  const { outputFiles } = await build({
    stdin: { contents: code, resolveDir: projectRoot, loader: 'ts' },
    nodePaths: packageFolders,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'silent',
  });
  const contents = outputFiles[0]?.contents ?? new Uint8Array();
  return { minified: contents.length, gzipped: gzipSync(contents, { level: 9 }).length };
}
