import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { prismAddress } from '../../scripts/prism/address.ts';
import { servePrismMock } from '../../scripts/prism/serve.ts';
import type { RunningCommand } from '../../scripts/shared/running-command.ts';
import { parseAddress } from '../../src/command/options.ts';
import { startCommand } from '../support/start-command.ts';
import { waysToStop } from '../support/ways-to-stop.ts';

let running: RunningCommand | undefined;
afterEach(async () => {
  await running?.kill();
});

test.each(waysToStop)('the Prism mock prints its address and what to call, and ends on $name', async ({ stop }) => {
  running = startCommand('scripts/prism.ts', '--port', '0');
  const [, url = ''] = await running.waitFor(/listens on (http:\S+)/);
  await running.waitFor(/Prefer: example=\w+/);
  // Each command that it prints is one that works.
  for (const [, address = '', headers = ''] of running.output().matchAll(/curl (\S+)((?: -H "[^"]+")*)/g)) {
    const pairs = [...headers.matchAll(/-H "([^:]+): ([^"]+)"/g)].map(([, name = '', value = '']) => [name, value]);
    const response = await fetch(address, { headers: Object.fromEntries(pairs) });
    expect(address).toContain(url);
    expect(response.status).toBe(headers.includes('402') ? 402 : headers.includes('rate_limit') ? 429 : 200);
  }
  stop(running);
  expect(await running.ended).toBe(0);
});

test('an option that it does not have is refused in a line', async () => {
  running = startCommand('scripts/prism.ts', '--prot', '1');
  expect(await running.ended).toBe(2);
  expect(running.output()).toMatch(/^.*--prot.*\n$/);
});

test.each([
  [['--port', 'abc'], '--port abc'],
  [['--port', '70000'], '--port 70000'],
])('%j is no address', (options, part) => {
  expect(() => parseAddress(options, prismAddress)).toThrow(part);
});

test('an address of another machine is named', async () => {
  const refusal = servePrismMock({ host: '203.0.113.1', port: 0 });
  await expect(refusal).rejects.toThrow(/^203\.0\.113\.1 is not an address of this machine\./);
});

test('a port that is taken is named', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  await expect(servePrismMock({ host: '127.0.0.1', port })).rejects.toThrow(`Port ${port} is taken`);
});
