import { ErrorCode, type GetPromptResult, McpError, type Prompt } from '@modelcontextprotocol/sdk/types.js';

/** A task that people give to an agent, as a template. */
interface PromptTemplate extends Prompt {
  write(values: Record<string, string>): string;
}

const templates: readonly PromptTemplate[] = [
  {
    name: 'token_endpoint',
    title: 'Write a token endpoint',
    description: 'An endpoint of your server that gives a user a token for the channels that the user may see.',
    arguments: [{ name: 'framework', description: 'What the server runs on, such as Express or FastAPI.' }],
    write: ({ framework = 'the framework of this project' }) =>
      `Write an endpoint on ${framework} that issues a realtime token to a user who is logged in.
Read infrai-realtime://capabilities/realtime.token.issue first. Take client_id from the session, never from the request.
Allow only the channels that this user may see, with a ttl_seconds of at most 3600.
Keep the project key in the environment variable INFRAI_API_KEY, and never send it to the page.
Return token and endpoint as JSON, 401 without a session, and 502 when the call fails, and log the request id.
Write a test of each of these cases.`,
  },
  {
    name: 'chat_page',
    title: 'Build a chat page',
    description: 'A page whose users write to each other in one channel, with the endpoints of the server behind it.',
    arguments: [{ name: 'channel', description: 'The channel of the chat, such as room-42.' }],
    write: ({ channel = 'room-42' }) =>
      `Build a chat page on the channel ${channel}.
Read infrai-realtime://capabilities/realtime.channel.create, infrai-realtime://capabilities/realtime.auth.sign and infrai-realtime://capabilities/realtime.publish first.
The server creates the channel with the type presence, signs in each user's connection with realtime.auth.sign for the vendor that the page's library belongs to, and publishes a message with realtime.publish after it has checked who sent it.
The page connects with the vendor's own library, shows who is present, and sends messages to the server, never to the vendor.
Handle a lost connection and a message that cannot be sent. Try it against the live mock: npx infrai-realtime mock.`,
  },
  {
    name: 'inspect_channel',
    title: 'Look at a channel',
    description: 'What a channel is, who is in it, and what to do when something is wrong. It only reads.',
    arguments: [{ name: 'channel', description: 'The name of the channel.', required: true }],
    write: ({ channel = '' }) =>
      `Look at the realtime channel ${channel}, and change nothing.
Call realtime_channel_get and realtime_presence_get with it. Tell its type, its vendor, when it was last published to, and who is present.
If a call fails, look up its code in infrai-realtime://errors.json and say what to do. If the channel does not exist, list the channels with similar names with realtime_channel_list.`,
  },
];

/** Lists the tasks that the server can describe. */
export function listPrompts(): Prompt[] {
  return templates.map(({ write: _write, ...prompt }) => prompt);
}

/**
 * Writes the text of a task.
 *
 * @throws McpError for an unknown task, and without an argument that it needs
 */
export function getPrompt(name: string, values: Record<string, string> = {}): GetPromptResult {
  const template = templates.find((item) => item.name === name);
  if (template === undefined) {
    const known = templates.map((item) => item.name).join(', ');
    throw new McpError(ErrorCode.InvalidParams, `Unknown prompt ${name}. The prompts are: ${known}.`);
  }
  const missing = template.arguments?.find((argument) => argument.required && !values[argument.name]);
  if (missing) throw new McpError(ErrorCode.InvalidParams, `The prompt ${name} needs the argument ${missing.name}.`);
  const text = template.write(values);
  return { description: template.description, messages: [{ role: 'user', content: { type: 'text', text } }] };
}
