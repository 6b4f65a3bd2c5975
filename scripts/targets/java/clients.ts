import type { ApiModel, Call } from '../model/api.ts';
import { nameInJava, placeCall, requestTypeName, toPascalCase } from '../model/naming.ts';
import { wrap } from '../model/prose.ts';
import { layOutParentheses, renderJavadoc } from './layout.ts';
import { nameReadingClass } from './models.ts';
import { requestFields } from './requests.ts';
import { renderFile, writeBoxedType, writeType } from './types.ts';

const options = { type: 'CallOptions', name: 'options', tag: '@param options what is said of this call' };

/** The two clients differ in these words only. */
interface Flavour {
  client: string;
  prefix: string;
  caller: string;
  summary: string;
  wrapResult(type: string): string;
}

const sync: Flavour = {
  client: 'Realtime',
  prefix: '',
  caller: 'call',
  summary: 'Threads can share it. An interface, so that a test can have one of its own.',
  wrapResult: (type) => type,
};

const async: Flavour = {
  client: 'AsyncRealtime',
  prefix: 'Async',
  caller: 'callAsync',
  summary:
    'Its calls return at once; their futures fail with a {@link RealtimeException}. Cancelling a future ends its call.',
  wrapResult: (type) => `CompletableFuture<${type}>`,
};

/** The interfaces of the clients and their groups, and the classes behind them, by their names. */
export function renderClients(api: ApiModel): Map<string, string> {
  const classes = new Map<string, string>();
  for (const flavour of [sync, async]) {
    const groups = listGroups(api);
    for (const { name, members } of groups) {
      if (name === undefined) continue;
      const methods = members.flatMap(({ call, method }) => renderMethods(call, method, flavour));
      classes.set(
        nameInterface(name, flavour),
        renderFile(
          `/** The calls of {@code realtime.${name}}. */\npublic interface ${nameInterface(name, flavour)} {\n${methods.join('\n')}}\n`,
        ),
      );
    }
    classes.set(flavour.client, renderFile(renderClientInterface(api, groups, flavour)));
    classes.set(`${flavour.client}Client`, renderFile(renderImplementation(groups, flavour)));
  }
  return classes;
}

interface Group {
  /** Absent for the calls of the client itself. */
  name: string | undefined;
  members: { call: Call; method: string }[];
}

function listGroups(api: ApiModel): Group[] {
  const places = api.calls.map((call) => ({ call, ...placeCall(call, api.calls) }));
  const names = [...new Set(places.map(({ group }) => group))];
  return names.map((name) => ({
    name,
    members: places
      .filter(({ group }) => group === name)
      .map(({ call, method }) => ({ call, method: nameInJava(method.join('_')) })),
  }));
}

function nameInterface(group: string, { prefix }: Flavour): string {
  return `${prefix}${toPascalCase(group)}Calls`;
}

function renderClientInterface(api: ApiModel, groups: Group[], flavour: Flavour): string {
  const own = groups.flatMap(({ name, members }) =>
    name === undefined ? members.flatMap(({ call, method }) => renderMethods(call, method, flavour)) : [],
  );
  const accessors = groups.flatMap(({ name }) =>
    name === undefined
      ? []
      : `  /**
   * Gives the calls of {@code realtime.${name}}.
   *
   * @return the calls
   */
  ${nameInterface(name, flavour)} ${nameInJava(name)}();
`,
  );
  const text = renderJavadoc(`A client of the ${api.title}.`, '')
    .replace('/** ', '/**\n * ')
    .replace(' */', `\n *\n * <p>${wrap(flavour.summary, 92).join('\n * ')}\n */`);
  if (flavour === async) return `${text}public interface AsyncRealtime {\n${[...own, ...accessors].join('\n')}}\n`;
  return `${text}public interface Realtime extends AutoCloseable {
  /**
   * Begins a client. As it is, it calls the service itself, with the project key in {@code
   * INFRAI_API_KEY}.
   *
   * @return a builder
   */
  static RealtimeBuilder builder() {
    return new RealtimeBuilder();
  }

${[...own, ...accessors].join('\n')}
  /**
   * Gives the same calls without a wait: each returns a {@link
   * java.util.concurrent.CompletableFuture}.
   *
   * @return a client with the same settings and connections
   */
  AsyncRealtime async();

  /** Closes the connections, unless they belong to your own {@code httpClient}. */
  @Override
  void close();
}
`;
}

/** The class behind the interface of a client, with one behind the interface of each group. */
function renderImplementation(groups: Group[], flavour: Flavour): string {
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
${layOutParentheses('        new Call', callArguments(call), ';')}
    return caller.${flavour.caller}(call, options, ${nameReadingClass(call.result)}::read);
  }
`;
}

/** Everything that a call can be given. */
function listParameters(call: Call): JavaParameter[] {
  return [...listPathParameters(call), ...(requestFields(call).length > 0 ? [requestParameter(call)] : []), options];
}

interface JavaParameter {
  type: string;
  name: string;
  tag: string;
}

function renderMethods(call: Call, name: string, flavour: Flavour): string[] {
  const own = callMethods(call, name, flavour);
  if (call.paging === undefined || flavour === async) return own;
  return [...own, ...renderPagingMethods(call, call.paging, name)];
}

function callMethods(call: Call, name: string, flavour: Flavour): string[] {
  const inPath = listPathParameters(call);
  const result = flavour.wrapResult(writeType(call.result));
  const tags =
    flavour === sync
      ? ['@return what the service returned', '@throws RealtimeException when the call fails']
      : ['@return what the service will return'];
  const text = `${call.summary}: \`${call.capability}\`.\n\n${call.description}`;
  const full = listParameters(call);
  const main = renderMethod(text, result, name, full, tags);
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
  body?: string,
): string {
  const head = layOutParentheses(
    `  ${body === undefined ? '' : 'default '}${result} ${name}`,
    parameters.map((item) => `${item.type} ${item.name}`),
    body === undefined ? ';' : ' {',
  );
  const rest = body === undefined ? '' : `${body}  }\n`;
  return `${renderJavadoc(text, '  ', [...parameters.map(({ tag }) => tag), ...tags])}${head}\n${rest}`;
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
