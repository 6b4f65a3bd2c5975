import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Agent, connectAgent } from './agent.ts';

/** What the makers of agents publish about the tools that they take, with where they say it. */
const limits = {
  /** https://platform.claude.com/docs/en/agents-and-tools/tool-use/implement-tool-use; Claude Code puts mcp__server__ before. */
  claude: { name: /^[a-zA-Z0-9_-]{1,64}$/, prefix: 'mcp__infrai-realtime__' },
  /** "string too long. Expected a string with maximum length 1024": https://github.com/getsentry/sentry-mcp/issues/106 */
  openai: { name: /^[a-zA-Z0-9_-]{1,64}$/, description: 1024 },
  /** https://firebase.google.com/docs/reference/js/ai.functiondeclaration.md */
  gemini: { name: /^[a-zA-Z_][a-zA-Z0-9_-]{0,63}$/, parameter: /^[a-zA-Z_][a-zA-Z0-9_]{0,63}$/ },
  /** The names of server and tool together, and 40 tools of all servers: https://cursor.com/docs/context/mcp */
  cursor: { nameWithServer: 60, tools: 40 },
  /** 128 tools in one request: https://code.visualstudio.com/docs/copilot/agents/agent-tools. Names of a-z, 0-9, _ and -. */
  vscode: { tools: 128, name: /^[a-z0-9_-]+$/ },
  /** Longer descriptions are cut off: https://github.com/anthropics/claude-code/issues/41593 */
  claudeCode: { text: 2048 },
};

/** The keywords of a schema that Gemini's and OpenAI's function calling take: https://ai.google.dev/gemini-api/docs/structured-output */
const keywords = new Set(
  'type description enum default minimum maximum required properties additionalProperties items anyOf'.split(' '),
);

interface InputSchema {
  type?: unknown;
  anyOf?: InputSchema[];
  items?: InputSchema;
  properties?: Record<string, InputSchema>;
}

/** Lists a schema and those inside it, by their places. */
function listSchemas(schema: InputSchema, place: string): [string, InputSchema][] {
  return [
    [place, schema],
    ...Object.entries(schema.properties ?? {}).flatMap(([name, item]) => listSchemas(item, `${place}.${name}`)),
    ...(schema.items ? listSchemas(schema.items, `${place}[]`) : []),
    ...(schema.anyOf ?? []).flatMap((item, index) => listSchemas(item, `${place}|${index}`)),
  ];
}

let agent: Agent;
beforeAll(async () => {
  const allow = ['realtime.token.issue', 'realtime.auth.sign'];
  agent = await connectAgent('http://127.0.0.1:9', { allowWrites: true, allow });
});
afterAll(() => agent.close());

const listTools = async () => (await agent.client.listTools()).tools;

describe('every tool keeps to what the makers of agents publish', () => {
  test('with its name, alone and with that of the server', async () => {
    for (const { name } of await listTools()) {
      for (const { name: pattern } of [limits.claude, limits.openai, limits.gemini, limits.vscode]) {
        expect(name).toMatch(pattern);
      }
      expect(limits.claude.prefix + name).toMatch(limits.claude.name);
      expect(`infrai-realtime${name}`.length).toBeLessThanOrEqual(limits.cursor.nameWithServer);
    }
  });

  test('with its description, and the server with its instructions', async () => {
    for (const { name, description = '' } of await listTools()) {
      expect(description.length, name).toBeLessThanOrEqual(limits.openai.description);
    }
    expect(agent.client.getInstructions()?.length).toBeLessThanOrEqual(limits.claudeCode.text);
  });

  test('in number', async () => {
    expect((await listTools()).length).toBeLessThanOrEqual(Math.min(limits.cursor.tools, limits.vscode.tools));
  });

  test('with the schema of its input: known keywords, a type everywhere, and items in every list', async () => {
    for (const { name, inputSchema } of await listTools()) {
      for (const [place, schema] of listSchemas(inputSchema as InputSchema, name)) {
        expect(
          Object.keys(schema).filter((keyword) => !keywords.has(keyword)),
          place,
        ).toEqual([]);
        expect(schema.type ?? schema.anyOf, place).toBeDefined();
        if (schema.type === 'array') expect(schema.items, place).toBeDefined();
        for (const parameter of Object.keys(schema.properties ?? {}))
          expect(parameter).toMatch(limits.gemini.parameter);
      }
    }
  });
});
