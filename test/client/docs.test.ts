import ts from 'typescript';
import { expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import type { Schema } from '../../src/contract/document.ts';
import { listOperations } from '../../src/contract/operations.ts';

const contract = await bundleContract();
const operations = listOperations(contract);
const folder = `${projectRoot}generated/typescript`;
const file = `${folder}/client.ts`;
const program = ts.createProgram([file, `${folder}/errors.ts`, `${folder}/models.ts`], {
  noLib: true,
  noResolve: true,
  types: [],
});
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

test.each(operations)('an editor shows what each parameter and each property of $capability means', (operation) => {
  const { tags } = docsOf(operation.capability);
  const body = operation.requestBody?.content['application/json']?.schema;
  const inAddress = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'header');
  const data = operation.responses['200']?.content?.['application/json']?.schema?.properties?.data;
  const required = [...inAddress.flatMap((item) => (item.required ? [item.name] : [])), ...(body?.required ?? [])];
  expectMembers(
    tags.get('param'),
    [...inAddress.map(({ name }) => name), ...Object.keys(body?.properties ?? {})],
    required,
  );
  expectMembers(tags.get('returns'), Object.keys(data?.properties ?? {}), data?.required ?? []);
});

function expectMembers(told = '', names: string[], required: string[]): void {
  for (const name of names) {
    const optional = required.includes(name) ? '' : ' (optional)';
    expect(told).toMatch(new RegExp(`(?:^|parameters )- \`${name}\`${optional.replace(/[()]/g, '\\$&')}: \\S`, 'm'));
  }
}

/** What an editor shows of an exported interface and of its own members. */
function docsOfInterface(path: string, name: string): Map<string, string> {
  const node = program
    .getSourceFile(path)
    ?.statements.find((item) => ts.isInterfaceDeclaration(item) && item.name.text === name);
  if (!node || !ts.isInterfaceDeclaration(node)) throw new Error(`There is no interface ${name}.`);
  const textOf = (item: ts.Node & { name?: ts.Node }) =>
    ts.displayPartsToString(checker.getSymbolAtLocation(item.name ?? item)?.getDocumentationComment(checker));
  return new Map([
    ['', oneLine(textOf(node))],
    ...node.members.map((member): [string, string] => [member.name?.getText() ?? '', oneLine(textOf(member))]),
  ]);
}

test('an editor shows of each error code its status, what it means and what to do', () => {
  const codes = docsOfInterface(`${folder}/errors.ts`, 'ErrorStatusByCode');
  for (const [code, { status, meaning, action }] of Object.entries(contract['x-infrai-errors'])) {
    for (const text of [String(status), meaning, action]) expect(codes.get(code), code).toContain(oneLine(text));
  }
});

test('an editor shows what each object of the contract is, and each member of the parameters', () => {
  for (const name of ['Channel', 'RealtimeToken', 'Metadata']) {
    const told = docsOfInterface(`${folder}/models.ts`, name).get('');
    const schema = contract.components.schemas?.[name] as Schema | undefined;
    expect(told).toBe(oneLine(schema?.description ?? ''));
  }
  for (const { operationId, requestBody } of operations) {
    const { properties = {}, else: choice } = requestBody?.content['application/json']?.schema ?? {};
    if (Object.keys(properties).length === 0 || choice !== undefined) continue;
    const name = `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}Parameters`;
    const members = docsOfInterface(`${folder}/models.ts`, name);
    for (const [property, { description = '' }] of Object.entries(properties)) {
      expect(members.get(property), `${name}.${property}`).toBe(oneLine(description));
    }
  }
});
