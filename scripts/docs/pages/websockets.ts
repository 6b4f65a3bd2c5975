import type { Schema } from '../../../src/contract/document.ts';
import type { AsyncApiDocument, AsyncChannel, AsyncOperation, MessageObject } from '../../contract/websockets.ts';
import { type Html, html } from '../html.ts';
import type { Language } from '../language.ts';
import { type Heading, renderCode, renderInline, renderMarkdown } from '../markdown.ts';
import type { Page } from '../page.ts';
import { asyncapiPath, linkTo, websocketsPath } from '../site-map.ts';
import { stripMarkdown } from './guide.ts';
import { renderField, renderProperties, type SchemaContext } from './schema.ts';

export interface WebSocketsPageParts {
  document: AsyncApiDocument;
  language: Language;
  codeLinks: (from: string) => (code: string) => string | undefined;
}

/** A channel with its messages by their names in it, which are the ids of their places on the page. */
interface ChannelParts {
  channel: AsyncChannel;
  ids: ReadonlyMap<MessageObject, string>;
  operations: AsyncOperation[];
}

/** Makes the page of the live mock's WebSockets: how to connect, and every message in both directions. */
export function renderWebSocketsPage({ document, language, codeLinks }: WebSocketsPageParts): Page {
  const { strings } = language;
  const context: SchemaContext = {
    strings,
    linkOfCode: codeLinks(websocketsPath),
    // Its schemas are all in place, and the named ones of the contract are others.
    schemas: {},
    linkOfSchema: () => undefined,
  };
  const { info, channels, servers } = document;
  const [server] = Object.values(servers);
  const all = Object.entries(channels).map(([id, channel]) => ({ id, parts: readChannel(channel, document) }));
  const body = html`<h1>${info.title}</h1>
${renderMarkdown(info.description, context).html}
<p><a href="${linkTo(websocketsPath, asyncapiPath)}" download>${strings.websockets.download}</a>${strings.colon}${strings.websockets.downloadText}</p>
${all.map(
  ({ id, parts }) => html`<h2 id="${id}">${parts.channel.title}</h2>
${renderText(parts.channel, context)}
${renderAddress(id, parts, `${server?.protocol}://${server?.host}`, context)}
${renderMessages(id, 'receive', parts, context)}
${renderMessages(id, 'send', parts, context)}`,
)}`;
  return {
    path: websocketsPath,
    title: info.title,
    description: stripMarkdown(info.description.split('\n\n')[0] ?? ''),
    body,
    headings: all.flatMap(({ id, parts }) => [
      { level: 2, id, text: parts.channel.title },
      ...listHeadings(id, parts, context),
    ]),
    sections: [
      { title: info.title, anchor: '', text: stripMarkdown(info.description), names: ['AsyncAPI', 'WebSocket'] },
      ...all.flatMap(({ parts }) =>
        Array.from(parts.ids, ([message, id]) => ({
          title: message.title,
          anchor: `#${id}`,
          text: message.summary,
          names: [message.name],
        })),
      ),
    ],
  };
}

export function readChannel(channel: AsyncChannel, document: AsyncApiDocument): ChannelParts {
  const messages = Object.entries(channel.messages ?? {});
  return {
    channel,
    ids: new Map(messages.map(([name, message]) => [message, name])),
    operations: Object.values(document.operations).filter((operation) => operation.channel === channel),
  };
}

function renderText({ summary, description }: { summary: string; description?: string }, context: SchemaContext): Html {
  return html`<p>${renderInline(summary, context)}</p>
${description !== undefined && renderMarkdown(description, context).html}`;
}

function renderAddress(id: string, { channel }: ChannelParts, base: string, context: SchemaContext): Html {
  const makeAnchor = (name: string) => `${id}.${name}`;
  const { operation, websockets } = context.strings;
  const query = channel.bindings?.ws?.query;
  return html`<p>${websockets.address}${context.strings.colon}<code>${base}${channel.address}</code></p>
<dl class="fields">${Object.entries(channel.parameters ?? {}).map(([name, { description }]) =>
    renderField(
      {
        name,
        schema: { type: 'string' },
        required: true,
        anchor: makeAnchor(name),
        place: operation.inPath,
        description,
      },
      context,
    ),
  )}${Object.entries(query?.properties ?? {}).map(([name, schema]) =>
    renderField(
      {
        name,
        schema,
        required: query?.required?.includes(name) === true,
        anchor: makeAnchor(name),
        place: operation.inQuery,
      },
      context,
    ),
  )}</dl>
${channel.externalDocs && html`<p><a href="${channel.externalDocs.url}">${channel.externalDocs.description ?? channel.externalDocs.url}</a></p>`}`;
}

function renderMessages(
  id: string,
  action: AsyncOperation['action'],
  parts: ChannelParts,
  context: SchemaContext,
): Html {
  const messages = listMessages(action, parts);
  if (messages.length === 0) return html``;
  return html`<h3 id="${id}-${action}">${nameDirection(action, context)}</h3>
${messages.map((message) => renderMessage(message, action, parts, context))}`;
}

function renderMessage(
  message: MessageObject,
  action: AsyncOperation['action'],
  { ids, operations }: ChannelParts,
  context: SchemaContext,
): Html {
  const { websockets, colon, comma } = context.strings;
  const asked = action === 'receive' ? operations.find(({ messages }) => messages.includes(message)) : undefined;
  const replies = asked?.reply?.messages ?? [];
  return html`<h4 id="${ids.get(message)}">${message.title} <code>${message.name}</code></h4>
${renderText(message, context)}
${renderProperties(showContents(message.payload), context, ids.get(message) ?? message.name)}
${
  replies.length > 0 &&
  html`<p>${websockets.replies}${colon}${replies.map(
    (reply, index) => html`${index > 0 && comma}<a href="#${ids.get(reply)}">${reply.title}</a>`,
  )}</p>`
}
${message.examples.map(({ payload }) => renderCode(JSON.stringify(payload, null, 2), 'json'))}`;
}

/** The messages of a direction, in the order of the document. A reply is a message of the other direction. */
export function listMessages(action: AsyncOperation['action'], { ids, operations }: ChannelParts): MessageObject[] {
  const own = operations.filter((operation) => operation.action === action).flatMap(({ messages }) => messages);
  const replies = operations
    .filter((operation) => operation.action !== action)
    .flatMap(({ reply }) => reply?.messages ?? []);
  const listed = new Set([...own, ...replies]);
  return [...ids.keys()].filter((message) => listed.has(message));
}

function listHeadings(id: string, parts: ChannelParts, context: SchemaContext): Heading[] {
  return (['receive', 'send'] as const)
    .filter((action) => listMessages(action, parts).length > 0)
    .map((action) => ({ level: 3, id: `${id}-${action}`, text: nameDirection(action, context) }));
}

function nameDirection(action: AsyncOperation['action'], { strings }: SchemaContext): string {
  return action === 'receive' ? strings.websockets.toMock : strings.websockets.fromMock;
}

/** Shows what is inside a string with JSON as if it were the value itself, with its type saying so. */
function showContents(schema: Schema): Schema {
  const inner = schema['x-content-schema'] as Schema | undefined;
  if (inner !== undefined) {
    const { description = schema.description, ...rest } = showContents(inner);
    return { ...rest, type: 'string (JSON)', ...(description !== undefined && { description }) };
  }
  // The data of a client is an object or the same in a string. The object stands for both.
  const [first] = (schema.oneOf as Schema[] | undefined) ?? [];
  if (first !== undefined) return { ...showContents(first), type: 'object | string (JSON)' };
  if (schema.properties === undefined) return schema;
  const properties = Object.entries(schema.properties).map(([name, value]) => [name, showContents(value)] as const);
  return { ...schema, properties: Object.fromEntries(properties) };
}
