import ts from 'typescript';
import { expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { listOperations } from '../../src/contract/operations.ts';

const operations = listOperations(await bundleContract());
const file = `${projectRoot}generated/typescript/client.ts`;
const program = ts.createProgram([file], { noLib: true, noResolve: true, types: [] });
const checker = program.getTypeChecker();
const source = program.getSourceFile(file);
if (!source) throw new Error('There is no generated client.');

/** What an editor shows of the call that is reached by a capability's name. */
function docsOf(capability: string): { text: string; tags: Map<string, string> } {
  const realtime = source?.statements.find((node) => ts.isInterfaceDeclaration(node) && node.name.text === 'Realtime');
  if (!realtime) throw new Error('The client has no interface.');
  let type = checker.getTypeAtLocation(realtime);
  let symbol: ts.Symbol | undefined;
  for (const name of capability.split('.').slice(1)) {
    symbol = type.getProperty(name);
    if (!symbol) throw new Error(`There is no ${capability}.`);
    type = checker.getTypeOfSymbol(symbol);
  }
  const [signature] = type.getCallSignatures();
  if (!signature) throw new Error(`${capability} cannot be called.`);
  const tags = new Map<string, string>();
  for (const { name, text } of signature.getJsDocTags()) {
    tags.set(name, `${tags.get(name) ?? ''}${ts.displayPartsToString(text)}\n`);
  }
  return { text: ts.displayPartsToString(signature.getDocumentationComment(checker)), tags };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each(operations)(
  'an editor shows of $capability its text, its capability, its codes and an example',
  (operation) => {
    const { text, tags } = docsOf(operation.capability);
    expect(text).toContain(`\`${operation.capability}\``);
    expect(oneLine(text)).toContain(oneLine(operation.description));
    expect(tags.get('returns')?.trim()).toBeTruthy();
    expect(tags.get('example')).toContain(`await ${operation.capability}(`);

    const failures = Object.entries(operation.responses).filter(([status]) => status >= '400');
    expect(failures.length).toBeGreaterThan(0);
    for (const [status, response] of failures) {
      const codes = Object.values(response.content?.['application/json']?.examples ?? {}).map(
        ({ value }) => (value as { error: { code: string } }).error.code,
      );
      expect(codes.length).toBeGreaterThan(0);
      const told = tags
        .get('throws')
        ?.split('\n')
        .filter((line) => line.startsWith(status))
        .join(' ');
      for (const code of codes) expect(told).toContain(`\`${code}\``);
    }
  },
);
