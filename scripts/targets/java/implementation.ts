import type { Call } from '../model/api.ts';
import { nameInJava, toPascalCase } from '../model/naming.ts';
import { type Flavour, type Group, nameInterface, sync } from './flavours.ts';
import { layOutParentheses } from './layout.ts';
import { nameReadingClass } from './models.ts';
import { listParameters, listPathParameters } from './parameters.ts';
import { listRequestFields } from './requests.ts';
import { writeType } from './types.ts';

/** The class behind the interface of a client, with one behind the interface of each group. */
export function renderImplementation(groups: Group[], flavour: Flavour): string {
  const named = groups.flatMap(({ name, members }) => (name === undefined ? [] : [{ name, members }]));
  const own = groups.find(({ name }) => name === undefined)?.members ?? [];
  const accessors = named.map(
    ({ name }) =>
      `  @Override\n  public ${nameInterface(name, flavour)} ${nameInJava(name)}() {\n    return new ${toPascalCase(name)}Client(caller);\n  }\n`,
  );
  const records = named.map(
    ({ name, members }) =>
      `  private record ${toPascalCase(name)}Client(Caller caller) implements ${nameInterface(name, flavour)} {\n${members
        .map(({ call, method }) => renderCall(call, method, flavour).replaceAll(/^(?=.)/gm, '  '))
        .join('\n')}  }\n`,
  );
  const rest =
    flavour === sync
      ? [
          '  @Override\n  public AsyncRealtime async() {\n    return new AsyncRealtimeClient(caller);\n  }\n',
          '  @Override\n  public void close() {\n    caller.close();\n  }\n',
        ]
      : [];
  const methods = own.map(({ call, method }) => renderCall(call, method, flavour));
  return `/** The calls of {@link ${flavour.client}} over HTTP. */
record ${flavour.client}Client(Caller caller) implements ${flavour.client} {
${[...methods, ...accessors, ...rest, ...records].join('\n')}}
`;
}

/** The method that makes a call. */
function renderCall(call: Call, name: string, flavour: Flavour): string {
  const result = flavour.wrapResult(writeType(call.result));
  const parameters = listParameters(call).map((item) => `${item.type} ${item.name}`);
  return `  @Override
${layOutParentheses(`  public ${result} ${name}`, parameters, ' {')}
    Call call =
${layOutParentheses('        new Call', renderCallArguments(call), ';')}
    return caller.${flavour.caller}(call, options, ${nameReadingClass(call.result)}::read);
  }
`;
}

function renderCallArguments(call: Call): string[] {
  const places = new Set(listRequestFields(call).map(({ place }) => place));
  if (places.size > 1) {
    throw new Error(`${call.capability}: scripts/targets/java/ cannot send a query and a body in one call yet.`);
  }
  const inPath = listPathParameters(call).map(({ name }) => `"${name}", Caller.segment("${name}", ${name})`);
  return [
    `"${call.capability}"`,
    `"${call.method}"`,
    `"${call.path}"`,
    `Map.of(${inPath.join(', ')})`,
    places.has('query') ? 'request.values()' : 'Map.of()',
    places.has('body') ? 'request.values()' : 'null',
  ];
}
