import type { ApiModel, Call } from '../model/api.ts';
import { nameInJava, nameRequestType } from '../model/naming.ts';
import { async, type Flavour, type Group, listGroups, nameInterface, sync } from './flavours.ts';
import { renderImplementation } from './implementation.ts';
import { layOutParentheses, renderJavadoc } from './layout.ts';
import {
  createRequestParameter,
  type JavaParameter,
  listParameters,
  listPathParameters,
  options,
} from './parameters.ts';
import { listRequestFields } from './requests.ts';
import { renderFile, writeBoxedType, writeType } from './types.ts';

/** The interfaces of the clients and their groups, and the classes behind them, by their names. */
export function renderClients(api: ApiModel): Map<string, string> {
  const classes = new Map<string, string>();
  const groups = listGroups(api);
  for (const flavour of [sync, async]) {
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
  const text = renderJavadoc(`A client of the ${api.title}.\n\n${flavour.summary}`, '');
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

function renderMethods(call: Call, name: string, flavour: Flavour): string[] {
  const own = renderCallMethods(call, name, flavour);
  if (call.paging === undefined || flavour === async) return own;
  return [...own, ...renderPagingMethods(call, call.paging, name)];
}

function renderCallMethods(call: Call, name: string, flavour: Flavour): string[] {
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
  const request = createRequestParameter(call);
  const fields = listRequestFields(call);
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
  const type = nameRequestType(call);
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
  const type = nameRequestType(call);
  const request = createRequestParameter(call);
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
