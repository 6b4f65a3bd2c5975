import type { ApiModel, Call, CallParameter } from '../model/api.ts';
import { nameInPython, placeCall, toPascalCase } from '../model/naming.ts';
import { hashNotice } from '../model/notice.ts';
import { renderProse } from '../model/prose.ts';
import { nameUnknownVariant } from './models.ts';
import { nameReader } from './readers.ts';
import {
  lineLength,
  listUsedNames,
  renderDocstring,
  renderImport,
  renderSection,
  writeGivenType,
  writeReceivedType,
} from './types.ts';

/** The two clients differ in these words only. */
interface Flavour {
  client: string;
  base: string;
  caller: string;
  groupPrefix: string;
  define: string;
  wait: string;
  iterator: string;
  eachItem: string;
  summary: string;
}

const flavours = {
  sync: {
    client: 'Realtime',
    base: 'SyncClient',
    caller: 'SyncCaller',
    groupPrefix: '',
    define: 'def',
    wait: '',
    iterator: 'Iterator',
    eachItem: 'each_item',
    summary: 'whose calls return when the response is there.',
  },
  async: {
    client: 'AsyncRealtime',
    base: 'AsyncClient',
    caller: 'AsyncCaller',
    groupPrefix: 'Async',
    define: 'async def',
    wait: 'await ',
    iterator: 'AsyncIterator',
    eachItem: 'each_item_async',
    summary: 'whose calls are awaited, on asyncio or trio.',
  },
} satisfies Record<string, Flavour>;

const idempotencyKey = {
  wireName: 'idempotency_key',
  description: 'Names this call, so that a retry of it has no second effect. By default, each call gets a new one.',
};

/** The module of the client whose calls block, or of the one whose calls are awaited. */
export function renderClient(api: ApiModel, kind: keyof typeof flavours): string {
  const flavour = flavours[kind];
  const places = api.calls.map((call) => ({ call, ...placeCall(call, api.calls, true) }));
  const groupNames = [...new Set(places.map(({ group, method }) => group ?? method.join('_')))];
  const groups = groupNames.map((name) => ({
    name,
    members: places.filter(({ group, method }) => (group ?? method.join('_')) === name),
  }));
  const classes = groups.map(({ name, members }) => {
    const methods = members.flatMap(({ call, group, method }) =>
      renderMethods(call, group === undefined ? '__call__' : nameInPython(method.join('_')), flavour),
    );
    return [
      `class ${groupClass(name, flavour)}:`,
      renderDocstring([`The calls of \`realtime.${name}\`.`], '    '),
      '',
      `    def __init__(self, caller: ${flavour.caller}) -> None:`,
      '        self._caller = caller',
      '',
      methods.join('\n\n'),
    ].join('\n');
  });
  const properties = groups.map(({ name }) =>
    [
      '    @cached_property',
      `    def ${nameInPython(name)}(self) -> ${groupClass(name, flavour)}:`,
      `        """The calls of \`realtime.${name}\`."""`,
      `        return ${groupClass(name, flavour)}(self._caller)`,
      '',
    ].join('\n'),
  );
  const client = [
    `class ${flavour.client}(${flavour.base}):`,
    renderDocstring(renderProse(`A client of the ${api.title} ${flavour.summary}`, lineLength - 7), '    '),
    '',
    properties.join('\n'),
  ].join('\n');
  const body = [...classes, client].join('\n\n\n');
  const readers = [...new Set(api.calls.map(({ result }) => nameReader(result.name)))];
  const isUsed = (name: string) => new RegExp(`\\b${name}\\b`).test(body);
  return [
    hashNotice,
    `"""The client ${flavour.summary}"""`,
    '',
    'from __future__ import annotations',
    '',
    renderImport('collections.abc', ['AsyncIterator', 'Iterable', 'Iterator', 'Mapping'].filter(isUsed)),
    'from functools import cached_property',
    '',
    `from ._caller import ${flavour.caller}`,
    `from ._client import ${flavour.base}`,
    `from ._paging import ${flavour.eachItem}`,
    renderImport('._readers', readers),
    renderImport('._request', ['Call', 'given', 'listed'].filter(isUsed)),
    renderImport('.models', listUsedNames(body, api)),
    '',
    body,
  ].join('\n');
}

function groupClass(name: string, flavour: Flavour): string {
  return `${flavour.groupPrefix}${toPascalCase(name)}Calls`;
}

function renderMethods(call: Call, name: string, flavour: Flavour): string[] {
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
    ...renderSection('Args', [...documented, ...(call.writes ? [idempotencyKey] : [])], '        '),
    ...renderSection('Raises', [{ wireName: 'RealtimeError', description: 'The call failed.' }], '        '),
  ];
  return [
    `    ${flavour.define} ${name}(${renderSignature(call.parameters, call.writes)}) -> ${result}:`,
    renderDocstring(lines, '        '),
    `        return ${flavour.wait}self._caller.call(Call(${request(call)}), ${nameReader(call.result.name)})`,
    '',
  ].join('\n');
}

/** The call that goes through all pages by itself. */
function renderPagingMethod(call: Call, paging: NonNullable<Call['paging']>, name: string, flavour: Flavour): string {
  const item = paging.items.type.kind === 'list' ? writeReceivedType(paging.items.type.items) : '';
  const passed = call.parameters.map(({ wireName }) => `${wireName}=${wireName === paging.cursor ? 'at' : wireName}`);
  const lines = [
    ...renderProse(`Go through all pages of \`${call.capability}\`, item by item.`, lineLength - 11),
    '',
    ...renderProse('A page is fetched when its first item is asked for.', lineLength - 8),
    ...renderSection('Args', call.parameters, '        '),
    ...renderSection('Raises', [{ wireName: 'RealtimeError', description: 'A page could not be had.' }], '        '),
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
  ];
  const positional = inPath.map(({ wireName, type }) => `${nameInPython(wireName)}: ${writeGivenType(type)}`);
  return ['self', ...positional, ...(named.length > 0 ? ['*', ...named] : [])].join(', ');
}

function request(call: Call): string {
  const [path, query, body] = (['path', 'query', 'body'] as const).map((place) =>
    call.parameters.filter((parameter) => parameter.place === place),
  ) as [CallParameter[], CallParameter[], CallParameter[]];
  return [
    JSON.stringify(call.capability),
    JSON.stringify(call.method),
    JSON.stringify(call.path),
    ...(path.length > 0 ? [`path_parameters=${values(path)}`] : []),
    ...(query.length > 0 ? [`query=${values(query)}`] : []),
    ...(body.length > 0 ? [`body=${values(body)}`] : []),
    ...(call.writes ? ['idempotency_key=idempotency_key'] : []),
  ].join(', ');
}

function values(parameters: CallParameter[]): string {
  const renderValue = ({ wireName, type }: CallParameter) =>
    type.kind === 'list' ? `listed("${wireName}", ${nameInPython(wireName)})` : nameInPython(wireName);
  const required = parameters.filter((item) => item.required).map((item) => `"${item.wireName}": ${renderValue(item)}`);
  const optional = parameters.filter((item) => !item.required).map((item) => `${item.wireName}=${renderValue(item)}`);
  const parts = [...required, ...(optional.length > 0 ? [`**given(${optional.join(', ')})`] : [])];
  return required.length === 0 ? `given(${optional.join(', ')})` : `{${parts.join(', ')}}`;
}

/** The module that a program imports. */
export function renderPackage(api: ApiModel, errorClasses: string[]): string {
  const models = [...api.records, ...api.enums, ...api.unions, api.metadata].map(({ name }) => name);
  const unknown = api.unions.map(nameUnknownVariant);
  const imports = [
    renderImport('._behavior', ['ClientErrorCode']),
    renderImport('._catalogue', ['KnownErrorCode']),
    renderImport('._version', ['__version__']),
    renderImport('.async_client', ['AsyncRealtime']),
    renderImport('.client', ['Realtime']),
    renderImport('.errors', errorClasses),
    renderImport('.models', [...models, ...unknown, 'Json']),
  ];
  const names = imports.flatMap((line) => line.replace(/^.* import /, '').split(', ')).sort();
  return [
    hashNotice,
    renderDocstring(renderProse(`A client of the ${api.title}, version ${api.version}.`, lineLength - 6), ''),
    '',
    ...imports,
    '',
    `__all__ = [${names.map((name) => JSON.stringify(name)).join(', ')}]`,
    '',
  ].join('\n');
}
