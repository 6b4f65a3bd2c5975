import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { projectRoot } from '../../scripts/shared/paths.ts';

/** The commands that tests start often. Each start of one would otherwise compile its TypeScript again. */
const commands = ['src/cli/main.ts', 'scripts/prism.ts', 'scripts/release.ts', 'scripts/start.ts'];

declare module 'vitest' {
  interface ProvidedContext {
    /** The compiled file of each command, by the path of its source. */
    compiledCommands: Record<string, string>;
  }
}

/** Compiles the commands once before all tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // In the project, where their packages are found.
  await mkdir(`${projectRoot}build`, { recursive: true });
  const folder = await mkdtemp(`${projectRoot}build/commands-`);
  await build({
    entryPoints: commands.map((command) => projectRoot + command),
    absWorkingDir: projectRoot,
    bundle: true,
    splitting: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    outbase: projectRoot,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: [{ name: 'places', setup: ({ onLoad }) => onLoad({ filter: /\.ts$/ }, keepPlace) }],
    logLevel: 'silent',
  });
  project.provide(
    'compiledCommands',
    Object.fromEntries(commands.map((command) => [command, join(folder, command.replace(/\.ts$/, '.mjs'))])),
  );
  return () => rm(folder, { recursive: true, force: true });
}

/** Lets a file find others from where its source is. */
async function keepPlace({ path }: { path: string }) {
  const text = await readFile(path, 'utf8');
  return {
    loader: 'ts' as const,
    contents: text.replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
  };
}
