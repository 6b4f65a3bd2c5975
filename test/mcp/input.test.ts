import { expect, test } from 'vitest';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import { createInputCheck } from '../../src/mcp/input.ts';
import type { McpTool } from '../../src/mcp/tool.ts';

const check = createInputCheck(mcpTools);
const tool = mcpTools.find(({ capability }) => capability === 'realtime.channel.create');

test.each([{ name: 'a' }, { channel: 'a', vendor: 'tencent_im' }, { name: 'a', channel: 'a' }])(
  'a channel can be created from %j',
  (given) => {
    expect(tool && check(tool, given)).toEqual({ input: given });
  },
);

test('a channel without a name is refused, with a word of the field', () => {
  const problems = ['name is missing.', 'realtime_channel_create takes: name, channel, type, vendor.'];
  expect(tool && check(tool, { type: 'public' })).toEqual({ problems });
});

const item = {
  type: 'object',
  required: ['channel'],
  properties: { channel: { type: 'string' }, note: { type: 'string' } },
};
const own = {
  name: 'own',
  inputSchema: {
    type: 'object',
    required: ['data', 'messages'],
    additionalProperties: false,
    properties: {
      data: {},
      limit: { type: 'integer', default: 50 },
      messages: { type: 'array', items: { ...item, additionalProperties: false } },
      list: { type: 'array' },
      open: { type: 'object' },
    },
  },
} as unknown as McpTool;
const bare = { name: 'bare', inputSchema: { type: 'object', additionalProperties: false } } as unknown as McpTool;
const checkOwn = createInputCheck([own, bare]);

test('a default is filled in, and not into what the caller has', () => {
  const given = { data: 1, messages: [] };
  expect(checkOwn(own, given)).toEqual({ input: { data: 1, limit: 50, messages: [] } });
  expect(given).toEqual({ data: 1, messages: [] });
  expect(checkOwn(bare, undefined)).toEqual({ input: {} });
});

test('null is left out where a value may be, at any depth, and kept where it is the data', () => {
  const messages = [{ channel: 'a', note: null }];
  const given = { data: null, limit: null, messages, list: [null], open: { a: null } };
  expect(checkOwn(own, given)).toEqual({
    input: { data: null, limit: 50, messages: [{ channel: 'a' }], list: [null], open: { a: null } },
  });
});

test.each<[unknown, string[]]>([
  [7, ['The input must be object.']],
  [{ data: 1, messages: 7 }, ['messages must be array.']],
  [{ data: 1, messages: [{ channel: 7 }] }, ['messages[0].channel must be string.']],
  [{ data: 1, messages: [{}, {}] }, ['messages[0].channel is missing.', 'messages[1].channel is missing.']],
  [{ data: 1, messages: [...Array(12).fill({ channel: 'a' }), {}] }, ['messages[12].channel is missing.']],
  [{ data: 1, messages: [{ channel: 'a', x: 1 }], y: null }, ['y is unknown.', 'messages[0].x is unknown.']],
])('of %j it is said what is wrong with each field, and what the tool takes', (given, problems) => {
  expect(checkOwn(own, given)).toEqual({
    problems: [...problems, 'own takes: data, limit, messages, list, open.'],
  });
});

test('a tool that takes nothing says so', () => {
  expect(checkOwn(bare, { a: 1 })).toEqual({ problems: ['a is unknown.', 'bare takes: no input.'] });
});
