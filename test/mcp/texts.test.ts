import { describe, expect, test } from 'vitest';
import { ConnectionError } from '../../src/client/errors.ts';
import type { OpenApiDocument, Schema } from '../../src/contract/document.ts';
import { getPrompt, listPrompts } from '../../src/mcp/prompts.ts';
import { publishSchema } from '../../src/mcp/publish-schema.ts';
import { listResources, readResource } from '../../src/mcp/resources.ts';
import { createFailureResult, createSuccessResult, readFailure } from '../../src/mcp/results.ts';

describe('a failure', () => {
  test('of a call says all that the service said of it', () => {
    const details = { capability: 'a.b', code: 'connection_failed', status: 503, hint: 'h', requestId: 'r' } as const;
    const error = new ConnectionError('away', { ...details, retryable: true, retryAfter: 7 });
    const failure = { code: 'connection_failed', message: 'away', retryable: true, status: 503, hint: 'h' };
    expect(readFailure(error)).toEqual({ ...failure, request_id: 'r', retry_after_seconds: 7 });
  });

  test.each([
    [new TypeError('a defect'), 'a defect'],
    ['a text', 'a text'],
    [undefined, 'undefined'],
  ])('of the server itself is no failure of the service: %o', (error, message) => {
    expect(readFailure(error)).toEqual({ code: 'internal_error', message, retryable: false });
  });

  test('is a result that is an error', () => {
    const failure = { code: 'c', message: 'm', retryable: false };
    expect(createFailureResult(failure)).toEqual({
      isError: true,
      content: [{ type: 'text', text: JSON.stringify({ error: failure }) }],
    });
  });
});

test('a success is plain JSON, without what the client adds to the data', () => {
  const data = { channels: [], next: () => {} };
  const text = '{"channels":[]}';
  expect(createSuccessResult(data)).toStrictEqual({
    content: [{ type: 'text', text }],
    structuredContent: { channels: [] },
  });
});

describe('a published schema', () => {
  const anyJson = [
    { type: 'object' },
    { type: 'string' },
    { type: 'number' },
    { type: 'boolean' },
    { type: 'null' },
    {
      type: 'array',
      items: { anyOf: [{ type: 'object' }, { type: 'string' }, { type: 'number' }, { type: 'boolean' }] },
    },
  ];

  test.each<[Schema, Schema]>([
    [
      { type: 'string', description: 'D.', enum: ['a'], default: 'a' },
      { type: 'string', description: 'D.', enum: ['a'], default: 'a' },
    ],
    [
      { type: 'integer', minimum: 1, maximum: 2, format: 'int64' } as Schema,
      { type: 'integer', minimum: 1, maximum: 2 },
    ],
    [
      { type: 'string', description: ' D. ', examples: ['a', 'b'] },
      { type: 'string', description: 'D. For example: "a"' },
    ],
    [{ type: 'string', examples: ['a'] }, { type: 'string' }],
    [
      { type: 'string', description: 'D.', examples: [] },
      { type: 'string', description: 'D.' },
    ],
    [{ description: 'D.' }, { description: 'D.', anyOf: anyJson }],
    [{ anyOf: [{ type: 'string' }] }, { anyOf: [{ type: 'string' }] }],
    [
      { type: 'array', items: { minLength: 1 } },
      { type: 'array', items: { anyOf: anyJson } },
    ],
    [
      {
        type: 'object',
        required: ['a'],
        additionalProperties: false,
        if: {},
        properties: { a: { type: 'string', minLength: 1 } },
      } as Schema,
      { type: 'object', required: ['a'], additionalProperties: false, properties: { a: { type: 'string' } } } as Schema,
    ],
  ])('%j', (schema, published) => {
    const before = structuredClone(schema);
    expect(publishSchema(schema)).toEqual(published);
    expect(schema).toEqual(before);
  });
});

describe('a prompt', () => {
  test('says what it needs, and does not say how it is written', () => {
    for (const prompt of listPrompts()) {
      expect(Object.keys(prompt).sort()).toEqual(['arguments', 'description', 'name', 'title']);
    }
  });

  test.each([
    ['token_endpoint', {}, 'on the framework of this project '],
    ['token_endpoint', { framework: 'Express' }, 'on Express '],
    ['chat_page', undefined, 'the channel room-42.'],
    ['chat_page', { channel: 'lobby' }, 'the channel lobby.'],
    ['inspect_channel', { channel: 'lobby' }, 'the realtime channel lobby,'],
  ])('%s with %j', (name, values, part) => {
    const { description, messages } = getPrompt(name, values);
    expect(description).toBe(listPrompts().find((prompt) => prompt.name === name)?.description);
    expect(messages).toEqual([{ role: 'user', content: { type: 'text', text: expect.stringContaining(part) } }]);
  });

  test.each([{}, { channel: '' }])('that needs a channel is refused with %j', (values) => {
    expect(() => getPrompt('inspect_channel', values)).toThrow(
      /The prompt inspect_channel needs the argument channel\./,
    );
  });

  test('that there is not is refused with those that there are', () => {
    expect(() => getPrompt('fly')).toThrow(/Unknown prompt fly\. .*: token_endpoint, chat_page, inspect_channel\./);
  });
});

describe('a resource', () => {
  const success = { description: 'Done.' };
  const post = {
    'x-infrai-capability': 'a.publish',
    summary: 'Publish',
    description: 'Publishes.',
    parameters: [],
    requestBody: { content: {} },
    responses: { 200: success, 404: { description: 'No channel.' }, 429: { description: 'Too many.' } },
  };
  const codes = { A_CODE: { status: 404 } };
  const document = {
    paths: { '/v1/a': { post } },
    components: {},
    'x-infrai-errors': codes,
  } as unknown as OpenApiDocument;
  const read = (uri: string) => readResource(`infrai-realtime://${uri}`, document);

  test('is listed for each capability, and for the error codes', () => {
    const listed = listResources(document).map(({ uri, name, title, mimeType }) => [uri, name, title, mimeType]);
    expect(listed).toEqual([
      ['infrai-realtime://capabilities/a.publish', 'a.publish', 'Publish', 'application/json'],
      ['infrai-realtime://errors.json', 'errors.json', 'The error codes', 'application/json'],
    ]);
  });

  test('of a capability has what its call needs, and of its failures only what they mean', () => {
    const { contents } = read('capabilities/a.publish');
    expect(contents).toMatchObject([{ uri: 'infrai-realtime://capabilities/a.publish', mimeType: 'application/json' }]);
    expect(JSON.parse(String(contents[0] && 'text' in contents[0] && contents[0].text))).toEqual({
      capability: 'a.publish',
      method: 'POST',
      path: '/v1/a',
      summary: 'Publish',
      description: 'Publishes.',
      parameters: [],
      requestBody: { content: {} },
      success,
      errors: { 404: 'No channel.', 429: 'Too many.' },
    });
  });

  test('of the error codes has them all, and an unknown one is refused with those that there are', () => {
    const [content] = read('errors.json').contents;
    expect(JSON.parse(String(content && 'text' in content && content.text))).toEqual(codes);
    expect(() => read('none')).toThrow(
      /Unknown resource infrai-realtime:\/\/none\. .*: infrai-realtime:\/\/capabilities\/a\.publish, infrai-realtime:\/\/errors\.json\./,
    );
  });
});
