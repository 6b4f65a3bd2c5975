import type { Schema } from '../../../src/contract/document.ts';
import type { ApiModel, Call, Failure, ObjectSchema } from '../model/api.ts';
import { typescriptSample } from './sample.ts';

/** Writes what an editor shows of a call, in Markdown with the tags of TSDoc. */
export function describeCall(call: Call, api: ApiModel): string {
  const { capability, operation, summary, paging, input, data, failures } = call;
  const takes = describeMembers(input);
  return [
    `${summary}: \`${capability}\`.\n`,
    `${operation.description.trim()}\n`,
    ...(paging ? [`\`for await\` walks over every item of \`${paging.items.wireName}\`, from page to page.\n`] : []),
    ...(takes.length > 0 ? ['@param parameters', ...takes] : []),
    '@param options settings for this call only',
    `@returns ${toOneLine(data.description ?? '')}`,
    ...describeMembers(data),
    ...failures.map(describeFailure),
    '@example',
    '```ts',
    ...renderExample(call, api),
    '```',
  ].join('\n');
}

function describeMembers({ properties = {}, required = [] }: Schema | ObjectSchema): string[] {
  return Object.entries(properties).map(([name, { description = '' }]) => {
    return `- \`${name}\`${required.includes(name) ? '' : ' (optional)'}: ${toOneLine(description)}`;
  });
}

function describeFailure({ status, description, errors }: Failure): string {
  return `@throws ${status}: ${toOneLine(description)} ${errors.map(({ code }) => `\`${code}\``).join(', ')}`;
}

/** The call alone: a docblock has no room for the whole program. */
function renderExample(call: Call, api: ApiModel): string[] {
  const program = typescriptSample.render({ call, api, server: api.servers.production });
  const start = program.indexOf('const result');
  return program.slice(start, program.indexOf('console.log', start)).trim().split('\n');
}

function toOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
