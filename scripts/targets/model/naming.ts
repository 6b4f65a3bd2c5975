/**
 * How the clients of the other languages name what the contract names. A capability id keeps its words and their order
 * in every language; only the spelling follows the language.
 */

/** Something that is called by its capability id. */
interface Named {
  capability: string;
}

/** A capability's place in a client. */
export interface CallName {
  /** The group that the method stands in, in the contract's spelling; absent for a method of the client itself. */
  group?: string;
  /** The method's words, in the contract's spelling. */
  method: string[];
}

/** Splits a text in snake case, camel case or with dots into its words, in lower case. */
export function splitWords(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

/** `channel_id` as `channelId`. */
function toCamelCase(name: string): string {
  const [first = '', ...rest] = splitWords(name);
  return first + rest.map(capitalize).join('');
}

/** `channel_id` as `ChannelId`. */
export function toPascalCase(name: string): string {
  return splitWords(name).map(capitalize).join('');
}

/** `ChannelListResult` as `channel_list_result`. */
export function toSnakeCase(name: string): string {
  return splitWords(name).join('_');
}

/** The words that Go writes in capitals throughout. */
const goInitialisms = new Set(['api', 'http', 'id', 'json', 'jti', 'ttl', 'url', 'usd', 'uuid']);

/** `channel_id` as `ChannelID`. */
export function nameInGo(name: string): string {
  return splitWords(name)
    .map((word) => (goInitialisms.has(word) ? word.toUpperCase() : capitalize(word)))
    .join('');
}

/** `channel_id` as `channelID`, and nothing that Go keeps for itself. */
export function nameGoParameter(name: string): string {
  const [first = '', ...rest] = splitWords(name);
  const text = first + nameInGo(rest.join('_'));
  return ['type', 'func', 'range', 'map', 'chan', 'interface', 'package', 'var', 'select'].includes(text)
    ? `${text}Value`
    : text;
}

const pythonKeywords = new Set(
  'False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda nonlocal not or pass raise return try while with yield'.split(
    ' ',
  ),
);

/** The contract's own spelling, with an underscore behind the words that Python keeps for itself. */
export function nameInPython(name: string): string {
  const text = toSnakeCase(name);
  return pythonKeywords.has(text) ? `${text}_` : text;
}

const javaKeywords = new Set(
  'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw throws transient try void volatile while true false null'.split(
    ' ',
  ),
);

/** `channel_id` as `channelId`, with an underscore behind the words that Java keeps for itself. */
export function nameInJava(name: string): string {
  const text = toCamelCase(name);
  return javaKeywords.has(text) ? `${text}_` : text;
}

/**
 * Places a capability in a client. `realtime.channel.create` is `create` in the group `channel`, and `realtime.publish`
 * a method of the client itself. Python can call a group, so `publish.batch` is in the group `publish` there; in Go and
 * Java, whose groups are no methods, it is the method `publishBatch` of the client.
 */
export function placeCall({ capability }: Named, all: readonly Named[], groupsAreCallable = false): CallName {
  const [, ...parts] = capability.split('.');
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return { method: [first] };
  const isCallItself = all.some((other) => other.capability.split('.').slice(1).join('.') === first);
  return isCallItself && !groupsAreCallable ? { method: parts } : { group: first, method: rest };
}

/** The call as Python writes it, such as `realtime.channel.create`. */
export function writePythonCall(call: Named, all: readonly Named[], client = 'realtime'): string {
  const { group, method } = placeCall(call, all, true);
  return [client, ...(group === undefined ? [] : [nameInPython(group)]), nameInPython(method.join('_'))].join('.');
}

/** The call as Go writes it, such as `client.Channel.Create`. */
export function writeGoCall(call: Named, all: readonly Named[], client = 'client'): string {
  const { group, method } = placeCall(call, all);
  return [client, ...(group === undefined ? [] : [nameInGo(group)]), nameInGo(method.join('_'))].join('.');
}

/** The call as Java writes it, such as `realtime.channel().create`. */
export function writeJavaCall(call: Named, all: readonly Named[], client = 'realtime'): string {
  const { group, method } = placeCall(call, all);
  return [client, ...(group === undefined ? [] : [`${nameInJava(group)}()`]), nameInJava(method.join('_'))].join('.');
}

/** The name of what a call takes in Go and Java, such as `ChannelCreateRequest`. */
export function nameRequestType({ operationId }: { operationId: string }): string {
  return `${toPascalCase(operationId)}Request`;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
