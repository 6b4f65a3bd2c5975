import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRealtime } from '../../generated/typescript/client.ts';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { runTool } from '../../scripts/shared/run.ts';
import { listOperations } from '../../src/contract/operations.ts';
import { createRouter } from '../../src/contract/routing.ts';
import { startLiveMock, startTargetServer } from './target-server.ts';
import { judgeAnswer } from './validate.ts';

const document = await bundleContract();
const operations = listOperations(document);
const route = createRouter(operations);
/** The commands of the introductory page, as they stand there. */
const commands = (await readFile(`${projectRoot}test/contract/source-page-curls.txt`, 'utf8')).trim().split('\n\n');
const curls = commands.map((command) => {
  const headers = [...command.matchAll(/-H "([^:]+): ([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]);
  return {
    method: /-X (\w+)/.exec(command)?.[1] ?? 'GET',
    address: new URL(/https:\S+/.exec(command)?.[0] ?? ''),
    headers: Object.fromEntries(headers) as Record<string, string>,
    body: /-d '(.*)'/.exec(command)?.[1],
  };
});

/** The key of the page's commands, which no shell has filled in. */
const pageKey = '$INFRAI_API_KEY';

const servers = [
  { title: 'the Prism mock', server: await startTargetServer({}) },
  { title: 'the live mock', server: await startLiveMock() },
];
afterAll(() => Promise.all(servers.map(({ server }) => server.close())));

describe.each(servers)('on $title', ({ server }) => {
  // The calls come in the order of the page. It names a channel that is there already.
  beforeAll(async () => {
    await createRealtime({ apiKey: pageKey, baseUrl: server.url }).channel.create({ name: 'CHANNEL' });
  });

  test.each(curls)('$method $address.pathname succeeds with only the host changed', async (curl) => {
    const { method, address, headers, body } = curl;
    expect(address.origin).toBe(document.servers[0]?.url);
    const found = route(method, address.pathname);
    if (found.found !== 'operation') throw new Error(`The contract has no ${method} ${address.pathname}.`);
    const response = await fetch(server.url + address.pathname, { method, headers, body: body ?? null });
    const answer = await response.json();
    expect(response.status).toBe(200);
    expect(judgeAnswer(found.operation, response, answer)).toEqual([]);
  });

  test('the workflow of the full example passes', async () => {
    const workflow = 'openapi/workflows/full-example.arazzo.yaml';
    const target = ['--server', `realtime=${server.url}`, '--input', 'api_key=any-key'];
    expect(await runTool('redocly', ['respect', workflow, ...target])).toBeUndefined();
  });
});

test('the page calls each capability', () => {
  const called = curls.map(({ method, address }) => {
    const found = route(method, address.pathname);
    return found.found === 'operation' ? found.operation.capability : undefined;
  });
  expect(called.sort()).toEqual(operations.map(({ capability }) => capability).sort());
});
