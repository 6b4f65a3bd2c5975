import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import type { Listening } from '../../src/command/listen.ts';
import type { Schema } from '../../src/contract/document.ts';
import { listExampleRequests, readSuccessExamples } from '../../src/contract/example-requests.ts';
import { findSuccess, listOperations } from '../../src/contract/operations.ts';
import { recordEvidence } from '../support/evidence.ts';
import { inheritedNames } from '../support/inherited-names.ts';
import { startPrismMock } from '../support/prism-mock.ts';
import { type Agent, connectAgent, failureIn, secretKey, startAgent } from './agent.ts';

const document = await bundleContract();
const operations = listOperations(document);
const toolName = (capability: string) => capability.replaceAll('.', '_');
const everything = { allowWrites: true, allow: ['realtime.token.issue', 'realtime.auth.sign'] };

let mock: Listening;
let reader: Agent;
let writer: Agent;
let owner: Agent;
beforeAll(async () => {
  mock = await startPrismMock();
  const start = (permissions = {}) => connectAgent(mock.url, permissions);
  [reader, writer, owner] = await Promise.all([start(), start({ allowWrites: true }), start(everything)]);
});
afterAll(async () => {
  await Promise.all([reader?.close(), writer?.close(), owner?.close()]);
  await mock?.close();
});

const namesOf = async ({ client }: Agent) => (await client.listTools()).tools.map(({ name }) => name);

describe('what is switched on', () => {
  test('without options an agent sees only the tools that read', async () => {
    const reads = operations.filter(({ writes }) => !writes).map(({ capability }) => toolName(capability));
    expect(await namesOf(reader)).toEqual(reads);
  });

  test('--allow-writes adds what writes, but nothing that returns a credential', async () => {
    const withoutSecrets = operations.filter((item) => !item['x-infrai-effects']?.includes('credential'));
    expect(await namesOf(writer)).toEqual(withoutSecrets.map(({ capability }) => toolName(capability)));
    expect(withoutSecrets.length).toBeLessThan(operations.length);
  });

  test('--allow adds the capabilities that it names', async () => {
    expect(await namesOf(owner)).toEqual(operations.map(({ capability }) => toolName(capability)));
  });

  test('a tool that is off is refused with how to switch it on, and an unknown one by the protocol', async () => {
    const refused = failureIn(await reader.call('realtime_publish', { channel: 'room-42', event: 'a', data: 1 }));
    expect(refused).toMatchObject({
      code: 'tool_switched_off',
      message: expect.stringMatching(/start this server with --allow realtime\.publish/),
      retryable: false,
    });
    await expect(reader.call('realtime_fly')).rejects.toThrow(/Unknown tool realtime_fly/);
  });

  test.each(inheritedNames)('%s is no tool, no resource and an unknown parameter', async (name) => {
    await expect(owner.call(name)).rejects.toThrow(/Unknown tool/);
    await expect(owner.client.readResource({ uri: name })).rejects.toThrow(/Unknown resource/);
    const message = JSON.parse(`{"channel":"c","event":"e","data":1,"${name}":{"toString":1}}`);
    const published = await owner.call('realtime_publish', message);
    expect(JSON.stringify(published)).not.toMatch(/native code/);
  });

  test('each tool says what it does to the world', async () => {
    const { tools } = await owner.client.listTools();
    for (const operation of operations) {
      const effects = operation['x-infrai-effects'] ?? [];
      const tool = tools.find(({ name }) => name === toolName(operation.capability));
      expect(tool?.annotations?.readOnlyHint, operation.capability).toBe(operation.method === 'get');
      // It calls a service on the internet.
      expect(tool?.annotations?.openWorldHint, operation.capability).toBe(true);
      if (operation.method === 'get') continue;
      expect(tool?.annotations?.destructiveHint, operation.capability).toBe(effects.includes('destructive'));
      expect(tool?.annotations?.idempotentHint, operation.capability).toBe(effects.includes('idempotent'));
    }
  });

  test('each tool has a title for people, and only one that returns a credential says whom to pass it on to', async () => {
    const { tools } = await owner.client.listTools();
    for (const { capability, summary, 'x-infrai-effects': effects = [] } of operations) {
      const { title, annotations, description } = tools.find(({ name }) => name === toolName(capability)) ?? {};
      expect(title ?? annotations?.title, capability).toBe(summary);
      expect(/holds a credential\. Pass it on only/.test(description ?? ''), capability).toBe(
        effects.includes('credential'),
      );
    }
  });

  test('each tool has the parameters of its capability, with their texts', async () => {
    const { tools } = await owner.client.listTools();
    for (const { capability, description, parameters = [], requestBody } of operations) {
      const tool = tools.find(({ name }) => name === toolName(capability));
      const body = requestBody?.content['application/json']?.schema;
      const inAddress = parameters.filter((item) => item.in !== 'header');
      expect(tool?.description).toContain(description.trim());
      expect(tool?.description).toContain(capability);
      expect(Object.keys(tool?.inputSchema.properties ?? {}).sort()).toEqual(
        [...inAddress.map(({ name }) => name), ...Object.keys(body?.properties ?? {})].sort(),
      );
      const required = [
        ...inAddress.filter((item) => item.required).map(({ name }) => name),
        ...(body?.required ?? []),
      ];
      expect(tool?.inputSchema.required ?? []).toEqual(required);
    }
  });

  test('each tool tells what its result and the properties of it mean', async () => {
    const { tools } = await owner.client.listTools();
    for (const operation of operations) {
      const tool = tools.find(({ name }) => name === toolName(operation.capability));
      const data = findSuccess(operation)?.schema?.properties?.data;
      const told = tool?.outputSchema as Schema | undefined;
      expect(told?.description, operation.capability).toBe(data?.description);
      for (const [name, { description }] of Object.entries(data?.properties ?? {})) {
        expect(told?.properties?.[name]?.description, `${operation.capability} ${name}`).toBe(description);
      }
    }
  });
});

describe.each(operations)('$capability', (operation) => {
  test.each(listExampleRequests(operation))('returns the data of the example $name', async (request) => {
    const { pathParameters, query, body } = request;
    const input: Record<string, unknown> = { ...pathParameters, ...query, ...(body as object) };
    if (typeof input.limit === 'string') input.limit = Number(input.limit);
    const result = await owner.call(toolName(operation.capability), input);
    const { value } = readSuccessExamples(operation)[request.name] ?? {};
    const { data } = value as { data: object };
    expect(result.structuredContent).toEqual(data);
    expect(result.content).toEqual([{ type: 'text', text: expect.stringContaining('{') }]);
    await recordEvidence('mcp', operation.capability);
  });
});

describe('a wrong input', () => {
  test.each([
    ['realtime_channel_get', {}, /^channel is missing\./],
    ['realtime_channel_get', { channel: '' }, /^channel must NOT have fewer than 1 characters/],
    ['realtime_channel_list', { limit: 'all' }, /^limit must be integer/],
    [
      'realtime_channel_create',
      { name: 'a', type: 'secret' },
      /^type must be equal to one .*: public, private, presence\./,
    ],
    ['realtime_publish_batch', { messages: [{ channel: 'a', event: 'b' }] }, /^messages\[0\]\.data is missing\./],
    [
      'realtime_user_disconnect',
      { client_id: 'c', channels: 'room-42' },
      /^channels is unknown\. .* takes: client_id, channel,/,
    ],
    [
      'realtime_publish_batch',
      { messages: [{ channel: 'a', event: 'b', data: 1, name: 'c' }] },
      /^messages\[0\]\.name is unknown\./,
    ],
    ['realtime_publish', { channel: null, event: 'e', data: 1 }, /^channel must be string/],
    [
      'realtime_publish',
      {},
      /^channel is missing\. event is missing\. data is missing\. realtime_publish takes: channel, /,
    ],
  ])('of %s is told by its field, and is not sent', async (name, input, message) => {
    const failure = failureIn(await owner.call(name, input));
    expect(failure).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(message), retryable: false });
  });
});

test('an agent can read each capability by itself, and what each error code means', async () => {
  const { resources } = await reader.client.listResources();
  expect(resources.map(({ name }) => name)).toEqual([...operations.map(({ capability }) => capability), 'errors.json']);
  for (const { uri, name } of resources) {
    const [content] = (await reader.client.readResource({ uri })).contents;
    const text = content !== undefined && 'text' in content ? content.text : '';
    if (name === 'errors.json') expect(JSON.parse(text)).toEqual(document['x-infrai-errors']);
    else expect(JSON.parse(text)).toMatchObject({ capability: name, path: expect.stringMatching(/^\/v1/) });
    expect(text.length, name).toBeLessThan(20_000);
  }
  await expect(reader.client.readResource({ uri: 'infrai-realtime://nothing' })).rejects.toThrow(/errors\.json/);
});

test('the prompts name tools and resources that there are, and refuse a missing argument', async () => {
  const [{ prompts }, { tools }, { resources }] = await Promise.all([
    reader.client.listPrompts(),
    owner.client.listTools(),
    reader.client.listResources(),
  ]);
  expect(prompts.map(({ name }) => name)).toEqual(['token_endpoint', 'chat_page', 'inspect_channel']);
  for (const { name } of prompts) {
    const { messages } = await reader.client.getPrompt({ name, arguments: { channel: 'room-7' } });
    const text = JSON.stringify(messages);
    const named = [...text.matchAll(/infrai-realtime:\/\/[\w./]*\w/g)].map(([uri]) => uri);
    expect(resources.map(({ uri }) => uri)).toEqual(expect.arrayContaining(named));
    const called = [...text.matchAll(/realtime_\w+/g)].map(([tool]) => tool);
    expect(tools.map((tool) => tool.name)).toEqual(expect.arrayContaining(called));
    if (name !== 'token_endpoint') expect(text).toContain('room-7');
  }
  await expect(reader.client.getPrompt({ name: 'inspect_channel' })).rejects.toThrow(/needs the argument channel/);
  await expect(reader.client.getPrompt({ name: 'fly' })).rejects.toThrow(/Unknown prompt fly/);
});

test('the server tells its name, its version and how to use it, and never the key', async () => {
  expect(owner.client.getServerVersion()).toMatchObject({ name: 'infrai-realtime', title: document.info.title });
  expect(owner.client.getInstructions()).toContain('retryable');
  const process = await startAgent(['--base-url', mock.url]);
  await process.close();
  expect(process.notes()).toMatch(/^Off: .*realtime\.publish.*--allow/m);
  expect(process.notes()).not.toContain(secretKey);
});
