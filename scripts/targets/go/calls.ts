import type { ApiModel, Call, CallParameter } from '../model/api.ts';
import { nameGoParameter, nameInGo, nameRequestType, placeCall } from '../model/naming.ts';
import { header, renderComment, renderField, writeFieldType, writeType } from './types.ts';

/** The file of the client, its groups and their calls. */
export function renderCalls(api: ApiModel): string {
  const places = api.calls.map((call) => ({ call, ...placeCall(call, api.calls) }));
  const groups = [...new Set(places.flatMap(({ group }) => group ?? []))];
  const services = groups.map((group) => {
    const members = places.filter((place) => place.group === group);
    return [
      `// ${nameService(group)} has the calls of realtime.${group}.`,
      `type ${nameService(group)} struct {\n\tcaller *caller\n}\n`,
      ...members.flatMap(({ call, method }) =>
        renderMethods(call, `(s *${nameService(group)})`, 's', nameInGo(method.join('_'))),
      ),
    ].join('\n');
  });
  const own = places
    .filter(({ group }) => group === undefined)
    .flatMap(({ call, method }) => renderMethods(call, '(c *Client)', 'c', nameInGo(method.join('_'))));
  const requests = api.calls.map(renderRequestStruct).filter((text) => text !== '');
  const body = [...requests, renderClientType(api, groups), ...own, ...services].join('\n');
  const imports = ['context', 'encoding/json', 'iter', 'net/url', 'strconv'].filter((name) =>
    new RegExp(`\\b${name.split('/').at(-1)}\\.`).test(body),
  );
  return [header, `import (\n${imports.map((name) => `\t"${name}"`).join('\n')}\n)\n`, body].join('\n');
}

function renderClientType(api: ApiModel, groups: string[]): string {
  const fields = groups.map(
    (group) =>
      `\t// ${nameInGo(group)} has the calls of realtime.${group}.\n\t${nameInGo(group)} *${nameService(group)}\n`,
  );
  const values = groups.map((group) => `${nameInGo(group)}: &${nameService(group)}{caller},\n`);
  return `// A Client of the ${api.title}. It is safe for many goroutines; make one with [NewClient].
type Client struct {
	caller *caller

${fields.join('')}}

// NewClient makes a client. Without options it calls the service itself, with the project key in INFRAI_API_KEY.
//
// It returns an error when there is no key, or an option makes no sense.
func NewClient(options ...ClientOption) (*Client, error) {
	settings, err := readClientOptions(options)
	if err != nil {
		return nil, err
	}
	caller := newCaller(settings)
	return &Client{
		caller: caller,
${values.join('')}	}, nil
}
`;
}

function nameService(group: string): string {
  return `${nameInGo(group)}Service`;
}

/** What a call takes beside what is in its path. */
function renderRequestStruct(call: Call): string {
  const fields = listRequestFields(call);
  if (fields.length === 0) return '';
  const name = nameRequestType(call);
  const inBody = fields.some(({ place }) => place === 'body');
  const lines = fields.map((field) => renderField(field, true, inBody));
  return `// ${name} is what ${call.capability} takes. A zero value is left out, unless the call demands it.\ntype ${name} struct {\n${lines.join('')}}\n`;
}

function listRequestFields({ parameters }: Call): CallParameter[] {
  return parameters.filter(({ place }) => place !== 'path');
}

function renderMethods(call: Call, receiver: string, self: string, name: string): string[] {
  const own = renderMethod(call, receiver, self, name);
  return call.paging === undefined ? [own] : [own, renderPagingMethod(call, call.paging, receiver, self, name)];
}

function renderMethod(call: Call, receiver: string, self: string, name: string): string {
  const isUnion = call.result.kind === 'union';
  const result = isUnion ? call.result.name : `*${call.result.name}`;
  const fields = listRequestFields(call);
  const inPath = call.parameters.filter(({ place }) => place === 'path');
  const parameters = [
    'ctx context.Context',
    ...inPath.map(({ wireName, type }) => `${nameGoParameter(wireName)} ${writeType(type)}`),
    ...(fields.length > 0 ? [`request ${nameRequestType(call)}`] : []),
    'options ...CallOption',
  ];
  const notes = inPath.map(({ wireName, description }) => `${nameGoParameter(wireName)}: ${description}`);
  const text = [`${name} is ${call.capability}: ${lowerFirstLetter(call.summary)}.`, call.description, ...notes];
  const lists = fields.filter(({ required, type }) => required && type.kind === 'list');
  const query = fields.filter(({ place }) => place === 'query');
  const before = [
    // A list that is not there would be null in JSON, and the call demands a list.
    ...lists.map((field) => {
      const target = `request.${nameInGo(field.wireName)}`;
      return `\tif ${target} == nil {\n\t\t${target} = ${writeType(field.type)}{}\n\t}\n`;
    }),
    ...(query.length > 0 ? ['\tquery := url.Values{}\n'] : []),
    ...query.map(addToQuery),
  ].join('');
  const sent = [
    `capability: ${JSON.stringify(call.capability)}, method: ${JSON.stringify(call.method)}, path: ${JSON.stringify(call.path)}`,
    ...(inPath.length > 0
      ? [
          `inPath: map[string]string{${inPath.map(({ wireName }) => `${JSON.stringify(wireName)}: ${nameGoParameter(wireName)}`).join(', ')}}`,
        ]
      : []),
    ...(query.length > 0 ? ['query: query'] : []),
    ...(fields.some(({ place }) => place === 'body') ? ['body: request'] : []),
  ].map((line) => `\t\t${line},\n`);
  const run = `err := ${self}.caller.do(ctx, call{\n${sent.join('')}\t}, options, ${isUnion ? '&into' : 'result'})`;
  const body = isUnion
    ? `\tvar result ${call.result.name}\n\tinto := decoder(func(content json.RawMessage) (err error) {\n\t\tresult, err = decode${call.result.name}(content)\n\t\treturn err\n\t})\n\tif ${run}; err != nil {\n\t\treturn nil, err\n\t}\n\treturn result, nil\n`
    : `\tresult := new(${call.result.name})\n\tif ${run}; err != nil {\n\t\treturn nil, err\n\t}\n\treturn result, nil\n`;
  return `${renderComment(text.join('\n\n'))}func ${receiver} ${name}(${parameters.join(', ')}) (${result}, error) {\n${before}${body}}\n`;
}

function addToQuery(field: CallParameter): string {
  const value = `request.${nameInGo(field.wireName)}`;
  const name = JSON.stringify(field.wireName);
  const type = writeFieldType(field, true);
  if (type === 'string') return `\tif ${value} != "" {\n\t\tquery.Set(${name}, ${value})\n\t}\n`;
  if (type === 'int64') return `\tif ${value} != 0 {\n\t\tquery.Set(${name}, strconv.FormatInt(${value}, 10))\n\t}\n`;
  throw new Error(`scripts/targets/go/calls.ts cannot write a ${type} into a query yet.`);
}

/** The call that goes through all pages by itself. */
function renderPagingMethod(
  call: Call,
  paging: NonNullable<Call['paging']>,
  receiver: string,
  self: string,
  name: string,
): string {
  const { items, nextCursor } = paging;
  const item = items.type.kind === 'list' ? writeType(items.type.items) : '';
  const cursor = nameInGo(paging.cursor);
  const text = renderComment(
    `${name}All goes through all pages of ${call.capability}, item by item. A page is fetched when its first item is asked for. An error is the last thing that it gives.`,
  );
  return `${text}func ${receiver} ${name}All(ctx context.Context, request ${nameRequestType(call)}, options ...CallOption) iter.Seq2[${item}, error] {
	return eachItem(${JSON.stringify(call.capability)}, request.${cursor}, func(cursor string) ([]${item}, string, error) {
		at := request
		at.${cursor} = cursor
		page, err := ${self}.${name}(ctx, at, options...)
		if err != nil {
			return nil, "", err
		}
		return page.${nameInGo(items.wireName)}, page.${nameInGo(nextCursor.wireName)}, nil
	})
}
`;
}

function lowerFirstLetter(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
