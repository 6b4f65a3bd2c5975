import { expect, test } from 'vitest';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import { createInputCheck } from '../../src/mcp/input.ts';

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
