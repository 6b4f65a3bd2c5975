import type { ApiModel, Call } from '../model/api.ts';
import { slashNotice } from '../model/notice.ts';
import { describeCall } from './call-docs.ts';
import { hasParameters, listTypeNames, renderReturnType, renderSignature } from './call-shape.ts';
import { renderDocblock } from './docblock.ts';

/** Writes a function for each capability that takes the client first, so that a bundle holds only those it uses. */
export function renderCalls(api: ApiModel): string {
  for (const call of api.calls) demandPlainCall(call);
  return [
    slashNotice,
    "import type { Call } from '../../src/client/call.ts';",
    "import type { Client } from '../../src/client/client.ts';",
    "import type { CallOptions } from '../../src/client/options.ts';",
    "import { fetchPages, type PagedCall } from '../../src/client/pages.ts';",
    `import type {\n${listTypeNames(api.calls)
      .map((name) => `  ${name},\n`)
      .join('')}} from './models.ts';\n`,
    ...api.calls.map((call) => renderCall(call, api)),
  ].join('\n');
}

function renderCall(call: Call, api: ApiModel): string {
  const { capability, method, operationId, typeName, paging } = call;
  const given = hasParameters(call) ? 'parameters' : '{}';
  const endpoint = `['${capability}', '${method}'${renderSuffix(call)}]`;
  const result = `client<${typeName}Data>(${endpoint}, ${given}, options)`;
  const walk = `fetchPages(client, ${endpoint}, ${given}, options, (page: ${typeName}Data) => page.${paging?.items.wireName})`;
  return [
    renderDocblock(describeCall(call, api)).trimEnd(),
    `export const ${operationId} = (client: Client, ${renderSignature(call, '= {}')}): ${renderReturnType(call)} =>`,
    `  ${paging ? walk : result};\n`,
  ].join('\n');
}

/**
 * Writes what follows the capability in a path, since the client makes the path from the capability: its text would
 * otherwise stand in every bundle twice.
 *
 * @throws when a path does not begin like its capability
 */
function renderSuffix({ capability, path }: Call): string {
  const start = `/v1/${capability.replaceAll('.', '/')}`;
  if (!path.startsWith(start)) {
    throw new Error(`${capability}: the path ${path} does not begin with ${start}. Teach src/client/request.ts.`);
  }
  return path === start ? '' : `, '${path.slice(start.length)}'`;
}

/**
 * The client tells a parameter's place from its name and the method alone: names in the path go there, and the rest
 * into the body of a POST or into the query of anything else. It retries a call that writes under its idempotency key.
 *
 * @throws when a call of the contract does not fit that rule
 */
function demandPlainCall({ capability, method, bodySchema, writes, operation, urlParameters }: Call): void {
  const hasQuery = urlParameters.some((parameter) => parameter.in === 'query');
  const fits = method === 'POST' ? !hasQuery : bodySchema === undefined;
  const isRetryable = !writes || operation.parameters?.some(({ name }) => name === 'Idempotency-Key');
  if (fits && isRetryable) return;
  throw new Error(
    `${capability}: the client can send a body with POST only and a query without a body only, and retries a write ` +
      'only with the Idempotency-Key header. Change the operation in openapi/paths/, or teach ' +
      'scripts/targets/typescript/calls.ts and src/client/request.ts.',
  );
}
