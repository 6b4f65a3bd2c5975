import type { Call, CallParameter } from '../model/api.ts';
import { nameInPython } from '../model/naming.ts';
import { renderProse } from '../model/prose.ts';
import type { Flavour } from './flavours.ts';
import { nameReader } from './readers.ts';
import { lineLength, renderDocstring, renderSection, writeGivenType, writeReceivedType } from './types.ts';

/** The headers of one call, for what only the caller's own gateway understands. */
const extraHeaders = { wireName: 'extra_headers', description: 'Headers for this call, over those of the client.' };

const idempotencyKey = {
  wireName: 'idempotency_key',
  description: 'Names this call, so that a retry of it has no second effect. By default, each call gets a new one.',
};

/** The method of a call, and the one that goes through all its pages. */
export function renderMethods(call: Call, name: string, flavour: Flavour): string[] {
  const own = renderMethod(call, name, flavour);
  return call.paging === undefined ? [own] : [own, renderPagingMethod(call, call.paging, name, flavour)];
}

function renderMethod(call: Call, name: string, flavour: Flavour): string {
  const result = writeReceivedType(call.result);
  const documented = call.parameters.map(({ wireName, description }) => ({
    wireName: nameInPython(wireName),
    description,
  }));
  const lines = [
    `${call.summary}: \`${call.capability}\`.`,
    '',
    ...renderProse(call.description, lineLength - 8),
    ...renderSection('Args', [...documented, ...(call.writes ? [idempotencyKey] : []), extraHeaders], '        '),
    ...renderSection('Raises', [{ wireName: 'RealtimeError', description: 'The call failed.' }], '        '),
  ];
  return [
    `    ${flavour.define} ${name}(${renderSignature(call.parameters, call.writes)}) -> ${result}:`,
    renderDocstring(lines, '        '),
    `        return ${flavour.wait}self._caller.call(Call(${renderRequestArguments(call)}), ${nameReader(call.result.name)})`,
    '',
  ].join('\n');
}

/** The method of a call that returns its response as it came. */
export function renderRawMethod(call: Call, name: string, flavour: Flavour): string {
  const result = writeReceivedType(call.result);
  return [
    `    ${flavour.define} ${name}(${renderSignature(call.parameters, call.writes)}) -> RawResponse[${result}]:`,
    renderDocstring([`${call.summary}: \`${call.capability}\`.`], '        '),
    `        return ${flavour.wait}self._caller.call_raw(Call(${renderRequestArguments(call)}), ${nameReader(call.result.name)})`,
    '',
  ].join('\n');
}

/** The call that goes through all pages by itself. */
function renderPagingMethod(call: Call, paging: NonNullable<Call['paging']>, name: string, flavour: Flavour): string {
  const item = paging.items.type.kind === 'list' ? writeReceivedType(paging.items.type.items) : '';
  const names = [...call.parameters, extraHeaders].map(({ wireName }) => wireName);
  const passed = names.map((wireName) => `${wireName}=${wireName === paging.cursor ? 'at' : wireName}`);
  const lines = [
    ...renderProse(`Go through all pages of \`${call.capability}\`, item by item.`, lineLength - 11),
    '',
    ...renderProse('A page is fetched when its first item is asked for.', lineLength - 8),
    ...renderSection('Args', [...call.parameters, extraHeaders], '        '),
    ...renderSection('Raises', [{ wireName: 'RealtimeError', description: 'The call for a page failed.' }], '        '),
  ];
  return [
    `    def ${name}_all(${renderSignature(call.parameters, false)}) -> ${flavour.iterator}[${item}]:`,
    renderDocstring(lines, '        '),
    `        return ${flavour.eachItem}(`,
    `            ${JSON.stringify(call.capability)},`,
    `            ${paging.cursor},`,
    `            lambda at: self.${name}(${passed.join(', ')}),`,
    `            lambda page: (page.${paging.items.wireName}, page.${paging.nextCursor.wireName}),`,
    '        )',
    '',
  ].join('\n');
}

/** The parameter in the path may be given by its place; everything else by its name, so that a call reads well. */
function renderSignature(parameters: CallParameter[], writes: boolean): string {
  const inPath = parameters.filter(({ place }) => place === 'path');
  const others = parameters.filter(({ place }) => place !== 'path');
  const named = [
    ...others.map(({ wireName, type, required }) =>
      required
        ? `${nameInPython(wireName)}: ${writeGivenType(type)}`
        : `${nameInPython(wireName)}: ${writeGivenType(type)} | None = None`,
    ),
    ...(writes ? [`${idempotencyKey.wireName}: str | None = None`] : []),
    `${extraHeaders.wireName}: Mapping[str, str] | None = None`,
  ];
  const positional = inPath.map(({ wireName, type }) => `${nameInPython(wireName)}: ${writeGivenType(type)}`);
  return ['self', ...positional, ...(named.length > 0 ? ['*', ...named] : [])].join(', ');
}

function renderRequestArguments(call: Call): string {
  const [path, query, body] = (['path', 'query', 'body'] as const).map((place) =>
    call.parameters.filter((parameter) => parameter.place === place),
  ) as [CallParameter[], CallParameter[], CallParameter[]];
  return [
    JSON.stringify(call.capability),
    JSON.stringify(call.method),
    JSON.stringify(call.path),
    ...(path.length > 0 ? [`path_parameters=${renderValues(path)}`] : []),
    ...(query.length > 0 ? [`query=${renderValues(query)}`] : []),
    ...(body.length > 0 ? [`body=${renderValues(body)}`] : []),
    ...(call.writes ? ['idempotency_key=idempotency_key'] : []),
    'extra_headers=extra_headers',
  ].join(', ');
}

function renderValues(parameters: CallParameter[]): string {
  const renderValue = ({ wireName, type }: CallParameter) =>
    type.kind === 'list' ? `listed("${wireName}", ${nameInPython(wireName)})` : nameInPython(wireName);
  const required = parameters.filter((item) => item.required).map((item) => `"${item.wireName}": ${renderValue(item)}`);
  const optional = parameters.filter((item) => !item.required).map((item) => `${item.wireName}=${renderValue(item)}`);
  const parts = [...required, ...(optional.length > 0 ? [`**given(${optional.join(', ')})`] : [])];
  return required.length === 0 ? `given(${optional.join(', ')})` : `{${parts.join(', ')}}`;
}
