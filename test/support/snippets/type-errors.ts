import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../../scripts/shared/paths.ts';
import { ownEntryPoints } from './compile.ts';
import { readFileName, type Snippet } from './read.ts';

const sources = await ownEntryPoints();

/**
 * Checks the types of snippets that import the project's package by its name, without the package being built.
 *
 * @param folder has the other packages that they import
 */
export function typeErrorsOf(snippets: Snippet[], folder: string = projectRoot): string[] {
  const { config } = ts.readConfigFile(`${projectRoot}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot);
  const paths = Object.fromEntries(Object.entries(sources).map(([name, file]) => [name, [file]]));
  // As in the projects of most readers: the types of pusher-js know no default export of Node's own modules.
  const resolution = { module: ts.ModuleKind.Preserve, moduleResolution: ts.ModuleResolutionKind.Bundler };
  const checked = { ...options, ...resolution, paths, noUnusedLocals: false };
  const texts = new Map(
    snippets.map((snippet, index) => [
      join(folder, readFileName(snippet) ?? `snippet-${index}.ts`),
      `${snippet.code}\nexport {};\n`,
    ]),
  );
  const host = ts.createCompilerHost(checked);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (name) => texts.has(name) || fileExists(name);
  host.readFile = (name) => texts.get(name) ?? readFile(name);
  host.getSourceFile = (name, target) => {
    const text = texts.get(name);
    return text === undefined ? getSourceFile(name, target) : ts.createSourceFile(name, text, target);
  };
  const program = ts.createProgram([...texts.keys()], checked, host);
  return [...texts.keys()].flatMap((file) =>
    program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText, start = 0 }) => {
      const line = texts.get(file)?.slice(start).split('\n')[0];
      return `${ts.flattenDiagnosticMessageText(messageText, ' ')} at ${line}`;
    }),
  );
}
