import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import ts from 'typescript';
import { projectRoot, useSlashes } from '../shared/paths.ts';
import { buildCommon } from './build-common.ts';
import { bundledSources, distFolder, readEntryPoints } from './entry-points.ts';

/**
 * Makes the files that a user imports: for each entry point, and for what it imports, JavaScript that is not bundled,
 * with types and source maps, as ES modules and for `require`.
 *
 * @returns the text of each file by its path below the folder of what is published
 * @throws when a file does not compile; the message says where
 */
export async function buildLibrary(): Promise<Map<string, string>> {
  const sources = (await readEntryPoints()).map(({ source }) => source);
  const scripts = sources.filter((source) => source.endsWith('.ts'));
  const files = compile(scripts.filter((source) => !bundledSources.includes(source)));
  for (const [path, text] of declare(bundledSources)) files.set(path, text);
  for (const [path, text] of buildCommon(files)) files.set(path, text);
  for (const source of sources.filter((item) => !item.endsWith('.ts'))) {
    files.set(source, await readFile(projectRoot + source, 'utf8'));
  }
  return files;
}

/** Modules that are JavaScript already, with their types beside them. The compiler does not copy them. */
function listScripts(program: ts.Program): Map<string, string> {
  const scripts = program
    .getSourceFiles()
    .map(({ fileName }) => useSlashes(relative(projectRoot, fileName)).replace(/\.d\.ts$/, '.js'))
    .filter((path) => path.endsWith('.js') && path.startsWith('generated/') && ts.sys.fileExists(projectRoot + path));
  return new Map(scripts.map((path) => [path, ts.sys.readFile(projectRoot + path) ?? '']));
}

/** Declares the types of what is bundled. They stand in the entry point and in the folder of its name, and need no others. */
function declare(sources: readonly string[]): Map<string, string> {
  const { config } = ts.readConfigFile(`${projectRoot}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot);
  const program = ts.createProgram(
    sources.map((source) => projectRoot + source),
    { ...options, noEmit: false, declaration: true, emitDeclarationOnly: true },
  );
  const files = new Map<string, string>();
  program.emit(undefined, (file, text) => {
    const path = useSlashes(relative(projectRoot + distFolder, file));
    const isOwn = sources.some((source) => {
      const name = source.replace(/\.ts$/, '');
      return path === `${name}.d.ts` || path === `${name}/api.d.ts`;
    });
    if (isOwn) files.set(path, nameEmittedFiles(text));
  });
  return files;
}

function compile(sources: string[]): Map<string, string> {
  const { config } = ts.readConfigFile(`${projectRoot}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot);
  const program = ts.createProgram(
    sources.map((source) => projectRoot + source),
    {
      ...options,
      noEmit: false,
      declaration: true,
      sourceMap: true,
      inlineSources: true,
      rewriteRelativeImportExtensions: true,
      // What a user imports must not need the types of Node.
      types: [],
    },
  );
  const files = listScripts(program);
  const { diagnostics } = program.emit(undefined, (file, text) => {
    const path = useSlashes(relative(projectRoot + distFolder, file));
    files.set(path, path.endsWith('.d.ts') ? nameEmittedFiles(text) : text);
  });
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, formatHost));
  return files;
}

/** TypeScript leaves the endings of imports in its declarations as they are; not every tool follows those. */
function nameEmittedFiles(declaration: string): string {
  return declaration.replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, '$1$2.js$1');
}

const formatHost: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => projectRoot,
  getCanonicalFileName: (name) => name,
  getNewLine: () => '\n',
};
