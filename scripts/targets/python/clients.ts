import type { ApiModel } from '../model/api.ts';
import { nameInPython, toPascalCase } from '../model/naming.ts';
import { hashNotice } from '../model/notice.ts';
import { renderProse } from '../model/prose.ts';
import { type CallGroup, type Flavour, flavours, groupCalls } from './flavours.ts';
import { renderMethods, renderRawMethod } from './methods.ts';
import { nameUnknownVariant } from './models.ts';
import { nameReader } from './readers.ts';
import { lineLength, listUsedNames, renderDocstring, renderImport } from './types.ts';

/** The module of the client whose calls block, or of the one whose calls are awaited. */
export function renderClient(api: ApiModel, kind: keyof typeof flavours): string {
  const flavour = flavours[kind];
  const groups = groupCalls(api);
  const rawClass = nameRawClass(flavour);
  const client = [
    `class ${flavour.client}(${flavour.base}):`,
    renderDocstring(renderProse(`A client of the ${api.title} ${flavour.summary}`, lineLength - 7), '    '),
    '',
    ...groups.map((group) => renderProperty(group, flavour, '')),
    '    @cached_property',
    `    def with_raw_response(self) -> ${rawClass}:`,
    '        """The same calls, which return the response as it came, with its headers and its body."""',
    `        return ${rawClass}(self._caller)`,
    '',
  ].join('\n');
  const classes = groups.map((group) => renderGroup(group, flavour, '', renderMethods));
  return renderModule(api, flavour, [...classes, client].join('\n\n\n'), `The client ${flavour.summary}`, [
    renderImport('._client', [flavour.base]),
    renderImport('._paging', [flavour.eachItem]),
    renderImport(`.${flavour.rawModule}`, [rawClass]),
  ]);
}

/** The module of the calls that return responses as they came. */
export function renderRawClient(api: ApiModel, kind: keyof typeof flavours): string {
  const flavour = flavours[kind];
  const groups = groupCalls(api);
  const client = [
    `class ${nameRawClass(flavour)}:`,
    '    """The calls of a client, which return their responses as they came."""',
    '',
    `    def __init__(self, caller: ${flavour.caller}) -> None:`,
    '        self._caller = caller',
    '',
    ...groups.map((group) => renderProperty(group, flavour, rawSuffix)),
  ].join('\n');
  const classes = groups.map((group) =>
    renderGroup(group, flavour, rawSuffix, (...call) => [renderRawMethod(...call)]),
  );
  const summary = `The calls of \`${flavour.client}.with_raw_response\`.`;
  return renderModule(api, flavour, [...classes, client].join('\n\n\n'), summary, [
    renderImport('._raw_response', ['RawResponse']),
  ]);
}

const rawSuffix = 'WithRawResponse';

function nameRawClass(flavour: Flavour): string {
  return `${flavour.client}${rawSuffix}`;
}

function nameGroupClass({ name }: CallGroup, flavour: Flavour, suffix: string): string {
  return `${flavour.groupPrefix}${toPascalCase(name)}Calls${suffix}`;
}

function renderGroup(group: CallGroup, flavour: Flavour, suffix: string, render: typeof renderMethods): string {
  const methods = group.members.flatMap(({ call, method }) => render(call, method, flavour));
  return [
    `class ${nameGroupClass(group, flavour, suffix)}:`,
    renderDocstring([`The calls of \`realtime.${group.name}\`.`], '    '),
    '',
    `    def __init__(self, caller: ${flavour.caller}) -> None:`,
    '        self._caller = caller',
    '',
    methods.join('\n\n'),
  ].join('\n');
}

function renderProperty(group: CallGroup, flavour: Flavour, suffix: string): string {
  const className = nameGroupClass(group, flavour, suffix);
  return [
    '    @cached_property',
    `    def ${nameInPython(group.name)}(self) -> ${className}:`,
    `        """The calls of \`realtime.${group.name}\`."""`,
    `        return ${className}(self._caller)`,
    '',
  ].join('\n');
}

function renderModule(api: ApiModel, flavour: Flavour, body: string, summary: string, imports: string[]): string {
  const readers = [...new Set(api.calls.map(({ result }) => nameReader(result.name)))];
  const isUsed = (name: string) => new RegExp(`\\b${name}\\b`).test(body);
  return [
    hashNotice,
    renderDocstring([summary], ''),
    '',
    'from __future__ import annotations',
    '',
    renderImport('collections.abc', ['AsyncIterator', 'Iterable', 'Iterator', 'Mapping'].filter(isUsed)),
    'from functools import cached_property',
    '',
    `from ._caller import ${flavour.caller}`,
    ...imports,
    renderImport('._readers', readers),
    renderImport('._request', ['Call', 'given', 'listed'].filter(isUsed)),
    renderImport('.models', listUsedNames(body, api)),
    '',
    body,
  ].join('\n');
}

/** The module that a program imports. */
export function renderPackage(api: ApiModel, errorClasses: string[]): string {
  const models = [...api.records, ...api.enums, ...api.unions, api.metadata].map(({ name }) => name);
  const unknown = api.unions.map(nameUnknownVariant);
  const imports = [
    renderImport('._behavior', ['ClientErrorCode']),
    renderImport('._catalogue', ['KnownErrorCode']),
    renderImport('._raw_response', ['RawResponse']),
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
