import type { ApiModel, Call } from '../model/api.ts';
import { nameInJava, placeCall, requestTypeName, toPascalCase } from '../model/naming.ts';
import { layOutParentheses, renderJavadoc } from './layout.ts';
import { nameReadingClass } from './models.ts';
import { requestFields } from './requests.ts';
import { renderFile, writeBoxedType, writeType } from './types.ts';

const options = { type: 'CallOptions', name: 'options', tag: '@param options what is said of this call' };

/** The client and the classes of its groups, by their names. */
export function renderClients(api: ApiModel): Map<string, string> {
  const places = api.calls.map((call) => ({ call, ...placeCall(call, api.calls) }));
  const groups = [...new Set(places.flatMap(({ group }) => group ?? []))];
  const classes = new Map<string, string>();
  for (const group of groups) {
    const methods = places
      .filter((place) => place.group === group)
      .flatMap(({ call, method }) => renderMethods(call, nameInJava(method.join('_'))));
    classes.set(
      groupClass(group),
      renderFile(`/** The calls of {@code realtime.${group}}. */
public final class ${groupClass(group)} {
  private final Caller caller;

  ${groupClass(group)}(Caller caller) {
    this.caller = caller;
  }

${methods.join('\n')}}
`),
    );
  }
  const own = places
    .filter(({ group }) => group === undefined)
    .flatMap(({ call, method }) => renderMethods(call, nameInJava(method.join('_'))));
  classes.set('Realtime', renderFile(renderClientClass(api, groups, own)));
  return classes;
}

function renderClientClass(api: ApiModel, groups: string[], methods: string[]): string {
  const accessors = groups.map(
    (group) => `  /**
   * Gives the calls of {@code realtime.${group}}.
   *
   * @return the calls
   */
  public ${groupClass(group)} ${nameInJava(group)}() {
    return ${nameInJava(group)};
  }
`,
  );
  return `/** A client of the ${api.title}. Threads can share it. */
public final class Realtime {
  private final Caller caller;
${groups.map((group) => `  private final ${groupClass(group)} ${nameInJava(group)};\n`).join('')}
  Realtime(Caller caller) {
    this.caller = caller;
${groups.map((group) => `    ${nameInJava(group)} = new ${groupClass(group)}(caller);\n`).join('')}  }

  /**
   * Begins a client. As it is, it calls the service itself, with the project key in {@code
   * INFRAI_API_KEY}.
   *
   * @return a builder
   */
  public static RealtimeBuilder builder() {
    return new RealtimeBuilder();
  }

${[...methods, ...accessors].join('\n')}}
`;
}

function groupClass(group: string): string {
  return `${toPascalCase(group)}Calls`;
}

interface JavaParameter {
  type: string;
  name: string;
  tag: string;
}

function renderMethods(call: Call, name: string): string[] {
  const own = callMethods(call, name);
  return call.paging === undefined ? own : [...own, ...renderPagingMethods(call, call.paging, name)];
}

function callMethods(call: Call, name: string): string[] {
  const inPath = listPathParameters(call);
  const hasRequest = requestFields(call).length > 0;
  const request = requestParameter(call);
  const result = writeType(call.result);
  const full = [...inPath, ...(hasRequest ? [request] : []), options];
  const tags = [`@return what the service returned`, '@throws RealtimeException when the call fails'];
  const lines = `    Call call =
${layOutParentheses('        new Call', callArguments(call), ';')}
    return caller.call(call, options, ${nameReadingClass(call.result)}::read);
`;
  const main = renderMethod(
    `${call.summary}: \`${call.capability}\`.\n\n${call.description}`,
    result,
    name,
    full,
    tags,
    lines,
  );
  return [main, ...renderShortForms(call, name, result, full, inPath, tags)];
}

/** The same call without options, with its request written on the spot, and with nothing when nothing is demanded. */
function renderShortForms(
  call: Call,
  name: string,
  result: string,
  full: JavaParameter[],
  inPath: JavaParameter[],
  tags: string[],
): string[] {
  const request = requestParameter(call);
  const fields = requestFields(call);
  const pass = (parameters: JavaParameter[]) => parameters.map((item) => item.name);
  const withoutOptions = full.filter((item) => item !== options);
  const plain = renderMethod(
    'Does the same with the options of the client.',
    result,
    name,
    withoutOptions,
    tags,
    `${layOutParentheses(`    return ${name}`, [...pass(withoutOptions), 'CallOptions.NONE'], ';')}\n`,
  );
  if (fields.length === 0) return [plain];
  const type = requestTypeName(call);
  const consumer = { ...request, type: `Consumer<${type}.Builder>`, tag: '@param request writes what to send' };
  const onTheSpot = renderMethod(
    'Does the same with a request that is written on the spot.',
    result,
    name,
    [...inPath, consumer],
    tags,
    `    ${type}.Builder builder = ${type}.builder();
    request.accept(builder);
    return ${name}(${[...pass(inPath), 'builder.build()'].join(', ')});
`,
  );
  if (fields.some(({ required }) => required)) return [plain, onTheSpot];
  const bare = renderMethod(
    'Does the same with nothing given.',
    result,
    name,
    inPath,
    tags,
    `    return ${name}(${[...pass(inPath), `${type}.builder().build()`].join(', ')});\n`,
  );
  return [plain, onTheSpot, bare];
}

/** The calls that go through all pages by themselves. */
function renderPagingMethods(call: Call, paging: NonNullable<Call['paging']>, name: string): string[] {
  const item = paging.items.type.kind === 'list' ? writeBoxedType(paging.items.type.items) : '';
  const type = requestTypeName(call);
  const request = requestParameter(call);
  const cursor = nameInJava(paging.cursor);
  const text = `Goes through all pages of \`${call.capability}\`, item by item.`;
  const tags = ['@return the items; a page is fetched when its first item is asked for'];
  const main = renderMethod(
    text,
    `Items<${item}>`,
    `${name}All`,
    [request, options],
    tags,
    `    return new Items<>(
        "${call.capability}",
        (String) request.values().get("${paging.cursor}"),
        at -> {
          ${type} next = request.toBuilder().${cursor}(at).build();
          ${writeType(call.result)} page = ${name}(next, options);
          return new Items.Page<>(page.${nameInJava(paging.items.wireName)}(), page.${nameInJava(paging.nextCursor.wireName)}());
        });
`,
  );
  return [main, ...renderShortForms(call, `${name}All`, `Items<${item}>`, [request, options], [], tags)];
}

function renderMethod(
  text: string,
  result: string,
  name: string,
  parameters: JavaParameter[],
  tags: string[],
  body: string,
): string {
  const head = layOutParentheses(
    `  public ${result} ${name}`,
    parameters.map((item) => `${item.type} ${item.name}`),
    ' {',
  );
  return `${renderJavadoc(text, '  ', [...parameters.map(({ tag }) => tag), ...tags])}${head}\n${body}  }\n`;
}

function listPathParameters({ parameters }: Call): JavaParameter[] {
  return parameters
    .filter(({ place }) => place === 'path')
    .map(({ wireName, type, description }) => ({
      type: writeType(type),
      name: nameInJava(wireName),
      tag: `@param ${nameInJava(wireName)} ${description}`,
    }));
}

function requestParameter(call: Call): JavaParameter {
  return { type: requestTypeName(call), name: 'request', tag: '@param request what to send' };
}

function callArguments(call: Call): string[] {
  const places = new Set(requestFields(call).map(({ place }) => place));
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
