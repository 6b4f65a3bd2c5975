import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';
import type { Operation } from '../../../src/contract/operations.ts';
import type { Pagination } from '../model/pagination.ts';
import { sampleCallOf } from '../samples/index.ts';
import { typescript } from './sample.ts';

/** Writes what an editor shows of a call, in Markdown with the tags of TSDoc. */
export function describeCall(operation: Operation, document: OpenApiDocument, pages: Pagination | undefined): string {
  const takes = membersOf(operation);
  const returned = dataSchemaOf(operation);
  const walk = pages ? [`\`for await\` walks over every item of \`${pages.items}\`, from page to page.\n`] : [];
  return [
    `${operation.summary}: \`${operation.capability}\`.\n`,
    `${operation.description.trim()}\n`,
    ...walk,
    ...(takes.length > 0 ? ['@param parameters', ...takes] : []),
    '@param options settings for this call only',
    `@returns ${oneLine(returned.description ?? '')}`,
    ...objectMembers(returned),
    ...failuresOf(operation, document),
    '@example',
    '```ts',
    ...exampleOf(operation, document),
    '```',
  ].join('\n');
}

function membersOf(operation: Operation): string[] {
  const body = operation.requestBody?.content['application/json']?.schema;
  if (body) return objectMembers(body);
  return (operation.parameters ?? [])
    .filter((parameter) => parameter.in !== 'header')
    .map(({ name, required, description, schema }) =>
      member(name, required === true, description ?? schema.description),
    );
}

function objectMembers({ properties = {}, required = [] }: Schema): string[] {
  return Object.entries(properties).map(([name, schema]) => member(name, required.includes(name), schema.description));
}

function member(name: string, isRequired: boolean, description = ''): string {
  return `- \`${name}\`${isRequired ? '' : ' (optional)'}: ${oneLine(description)}`;
}

function dataSchemaOf(operation: Operation): Schema {
  return operation.responses['200']?.content?.['application/json']?.schema.properties?.data ?? {};
}

/** The codes that the contract shows for each failure of the operation. */
function failuresOf(operation: Operation, document: OpenApiDocument): string[] {
  const failures = Object.entries(operation.responses).filter(([status]) => status !== '200');
  return failures.map(([status, { description, content }]) => {
    const examples = Object.values(content?.['application/json']?.examples ?? {});
    const codes = examples.map(({ value }) => (value as { error: { code: string } }).error.code);
    const known = [...new Set(codes)].filter((code) => code in document['x-infrai-errors']);
    return `@throws ${status}: ${oneLine(description)} ${known.map((code) => `\`${code}\``).join(', ')}`;
  });
}

/** The call alone: a docblock has no room for the whole program. */
function exampleOf(operation: Operation, document: OpenApiDocument): string[] {
  const program = typescript.render(sampleCallOf(operation, document));
  const start = program.indexOf('const result');
  return program.slice(start, program.indexOf('console.log', start)).trim().split('\n');
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
