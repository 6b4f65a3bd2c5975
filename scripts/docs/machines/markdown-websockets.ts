import type { AsyncApiDocument, MessageObject } from '../../contract/websockets.ts';
import { listMessages, readChannel } from '../pages/websockets.ts';
import type { Strings } from '../strings/strings.ts';

/** Writes the page of the live mock's WebSockets: how to connect, and every message with its examples, by direction. */
export function renderMarkdownWebSockets(document: AsyncApiDocument, { websockets, colon }: Strings): string {
  const { info, channels, servers } = document;
  const [server] = Object.values(servers);
  const parts = Object.values(channels).flatMap((channel) => {
    const read = readChannel(channel, document);
    return [
      `## ${channel.title}`,
      channel.summary.trim(),
      ...(channel.description === undefined ? [] : [channel.description.trim()]),
      `${websockets.address}${colon}\`${server?.protocol}://${server?.host}${channel.address}\``,
      ...(channel.externalDocs === undefined ? [] : [`<${channel.externalDocs.url}>`]),
      ...renderDirection(websockets.toMock, listMessages('receive', read)),
      ...renderDirection(websockets.fromMock, listMessages('send', read)),
    ];
  });
  return `${[`# ${info.title}`, info.description.trim(), ...parts].join('\n\n')}\n`;
}

function renderDirection(direction: string, messages: MessageObject[]): string[] {
  if (messages.length === 0) return [];
  return [
    `### ${direction}`,
    ...messages.flatMap(({ title, name, summary, examples }) => [
      `#### ${title} \`${name}\``,
      summary.trim(),
      ...examples.map(({ payload }) => `\`\`\`json\n${JSON.stringify(payload, null, 2)}\n\`\`\``),
    ]),
  ];
}
