import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { expect, onTestFinished, test } from 'vitest';
import { mcpTools } from '../../generated/typescript/mcp-tools.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { prepareServer } from '../../src/cli/mcp.ts';
import { listen } from '../../src/command/listen.ts';

const all = mcpTools.map(({ capability }) => capability);
const reads = mcpTools.filter(({ writes }) => !writes).map(({ capability }) => capability);
const credentials = mcpTools
  .filter(({ effects }) => effects.includes('credential'))
  .map(({ capability }) => capability);
const without = (left: readonly string[]) => all.filter((capability) => !left.includes(capability));

test.each<[string[], string[]]>([
  [[], reads],
  [['--allow', 'realtime.publish'], without(all.filter((one) => !reads.includes(one) && one !== 'realtime.publish'))],
  [['--allow-writes'], without(credentials)],
  [['--allow-writes', ...credentials.flatMap((name) => ['--allow', name])], all],
])('with %j it says what is on and what is off', (parameters, on) => {
  const { description } = prepareServer(['--base-url', 'https://api.example/', ...parameters], 'key');
  const off = without(on);
  expect(description.split('\n')).toEqual([
    `infrai-realtime ${packageJson.version} serves https://api.example to an agent.`,
    `On: ${on.join(', ')}.`,
    ...(off.length > 0 ? [`Off: ${off.join(', ')}. Switch one on with --allow, or see --help.`] : []),
  ]);
});

test('its tools call the service at the address with the key, and it says its version', async () => {
  const requests: [string | undefined, string | undefined][] = [];
  const service = createServer(({ url, headers }, response) => {
    requests.push([url, headers.authorization]);
    response.end();
  });
  const { url, close } = await listen(service, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const { server } = prepareServer(['--base-url', `${url}/base/`], 'the-key');
  const [near, far] = InMemoryTransport.createLinkedPair();
  const client = new Client({ name: 'test', version: '1.0.0' });
  onTestFinished(() => client.close());
  await Promise.all([server.connect(far), client.connect(near)]);
  expect(client.getServerVersion()).toMatchObject({ name: 'infrai-realtime', version: packageJson.version });
  await client.callTool({ name: 'realtime_event_types' });
  expect(requests[0]).toEqual(['/base/v1/realtime/event/types', 'Bearer the-key']);
});

test('without a key it does not start', () => {
  expect(() => prepareServer([], undefined)).toThrow(/INFRAI_API_KEY/);
  expect(() => prepareServer([], '')).toThrow(/INFRAI_API_KEY/);
});
