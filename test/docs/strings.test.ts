import { readdir } from 'node:fs/promises';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectRoot } from '../../scripts/shared/paths.ts';

// The compiler writes paths with slashes on every system.
const folder = `${projectRoot}scripts/docs`.replaceAll('\\', '/');

/** Reads the programs of the docs, and what is added to them, with their types. */
async function readPrograms(added: Record<string, string>): Promise<ts.Program> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  const { config } = ts.readConfigFile(`${projectRoot}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, projectRoot);
  const host = ts.createCompilerHost(options);
  const { readFile } = host;
  host.readFile = (name) => `${readFile(name) ?? ''}${added[name.slice(folder.length + 1)] ?? ''}`;
  return ts.createProgram(files, options, host);
}

/** Lists the texts of the docs' strings that no page and no script takes, by their names. */
function listUnused(program: ts.Program): string[] {
  const checker = program.getTypeChecker();
  const used = new Set<ts.Node>();
  const use = (type: ts.Type, name: string) => {
    for (const declaration of type.getProperty(name)?.declarations ?? []) used.add(declaration);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) use(checker.getTypeAtLocation(node.expression), node.name.text);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name)) use(checker.getTypeAtLocation(node.parent), name.text);
    }
    if (ts.isElementAccessExpression(node)) {
      const key = checker.getTypeAtLocation(node.argumentExpression);
      for (const part of key.isUnion() ? key.types : [key]) {
        if (part.isStringLiteral()) use(checker.getTypeAtLocation(node.expression), part.value);
      }
    }
    ts.forEachChild(node, visit);
  };
  const unused: string[] = [];
  const list = (node: ts.Node, path: string[]): void => {
    const here = ts.isPropertySignature(node) ? [...path, node.name.getText()] : path;
    if (ts.isPropertySignature(node) && !used.has(node)) unused.push(here.join('.'));
    ts.forEachChild(node, (child) => list(child, here));
  };
  for (const file of program.getSourceFiles()) if (file.fileName.startsWith(folder)) visit(file);
  const strings = program.getSourceFile(`${folder}/strings/strings.ts`);
  if (strings === undefined) throw new Error('The interface of the strings is not at its place.');
  list(strings, []);
  return unused;
}

test('every text of the docs is on a page, and one that is on none would be found', async () => {
  const planted = '\nexport interface Strings { planted: { title: string; copy: string } }\n';
  const taken = "\nexport const take = (words: import('./strings/strings.ts').Strings) => words.planted.copy;\n";
  const programs = await readPrograms({ 'strings/strings.ts': planted, 'html.ts': taken });
  expect(listUnused(programs)).toEqual(['planted.title']);
});
