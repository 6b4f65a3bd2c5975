import { expect, test } from 'vitest';
import contract from '../../generated/openapi/openapi.json' with { type: 'json' };
import { startLiveServer } from '../mock/live-server.ts';

type Values = Record<string, unknown>;
/** A link of a response: the operation that comes next, with expressions on the response as its values. */
interface Link {
  operationId: string;
  parameters?: Values;
}

const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
  Object.entries(item as Record<string, { operationId: string; responses: Record<string, { links?: object }> }>).map(
    ([method, operation]) => ({ ...operation, path, method }),
  ),
);

function find(operationId: string) {
  const operation = operations.find((item) => item.operationId === operationId);
  if (operation === undefined) throw new Error(`No operation is called ${operationId}.`);
  return operation;
}

function linksOf(operationId: string): Record<string, Link> {
  return { ...find(operationId).responses['200']?.links } as Record<string, Link>;
}

/** Puts what a response holds in place of the expressions. */
function evaluate(values: Values, body: unknown): Record<string, string> {
  const entries = Object.entries(values).map(([name, value]) => {
    const [, pointer] = /^\$response\.body#\/(.*)$/.exec(String(value)) ?? [];
    const found = pointer?.split('/').reduce((node, part) => (node as Values)[part], body);
    return [name, pointer === undefined ? value : found];
  });
  return Object.fromEntries(entries);
}

type Call = Awaited<ReturnType<typeof startLiveServer>>['call'];

async function follow(call: Call, link: Link, body: unknown, sent?: Values) {
  const { path, method } = find(link.operationId);
  const given = evaluate(link.parameters ?? {}, body);
  const filled = path.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(given[name] ?? ''));
  const query = path === filled ? `?${new URLSearchParams(given)}` : '';
  const target = `${filled.replace('/v1/realtime/', '')}${Object.keys(given).length > 0 ? query : ''}`;
  return call(target, sent, { method: method.toUpperCase() });
}

test('what creates a channel leads to getting it, publishing to it and deleting it', async () => {
  const { call } = await startLiveServer();
  const created = await call('channel/create', { name: 'équipe/salle 42' });
  const links = Object.values(linksOf('channelCreate'));
  expect(links.map(({ operationId }) => operationId)).toEqual(['channelGet', 'publish', 'channelDelete']);
  for (const link of links) {
    // A link has no room for a body, so the description tells what goes there.
    const sent = link.operationId === 'publish' ? { channel: created.data.name, event: 'e', data: 1 } : undefined;
    expect((await follow(call, link, created, sent)).status, link.operationId).toBe(200);
  }
  expect((await call('channel/list')).data.channels).toEqual([]);
});

test('a page of channels leads to the next one', async () => {
  const { call } = await startLiveServer();
  for (const name of ['a', 'b']) await call('channel/create', { name });
  const { nextPage } = linksOf('channelList');
  const first = await call('channel/list?limit=1');
  const next = await follow(call, nextPage as Link, first);
  expect(next.data.channels).toMatchObject([{ name: 'b' }]);
});
