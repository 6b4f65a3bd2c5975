import ts from 'typescript';
import { commonFolder } from './entry-points.ts';

/**
 * Makes the files of a library once more for `require`: for tools that do not load ES modules with it, such as Jest and
 * TypeScript's older ways to resolve.
 *
 * @param library JavaScript modules and their types, by their paths
 * @returns the text of each file by its path, in a folder whose package.json says what they are
 */
export function buildCommon(library: ReadonlyMap<string, string>): Map<string, string> {
  const files = new Map([[`${commonFolder}/package.json`, '{ "type": "commonjs" }\n']]);
  for (const [path, text] of library) {
    if (path.endsWith('.js')) files.set(`${commonFolder}/${path}`, convert(text));
    if (path.endsWith('.d.ts')) files.set(`${commonFolder}/${path}`, text);
  }
  return files;
}

function convert(text: string): string {
  const module = ts.ModuleKind.CommonJS;
  const compilerOptions = { module, target: ts.ScriptTarget.ES2023, esModuleInterop: true };
  return ts.transpileModule(text, { compilerOptions }).outputText.replace(/^\/\/# sourceMappingURL=.*\n?/m, '');
}
