import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';
import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';

const document = await bundleContract();
const { calls } = readApi(document);

test('the texts do not tell to encode what the clients encode', () => {
  const texts = calls.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((parameter) => parameter.description),
  ]);
  expect(texts.filter((text) => /percent-encode/i.test(text))).toEqual([]);
});

test('the input of a call is one object of its path, its query and its body', () => {
  const find = (id: string) => calls.find(({ operationId }) => operationId === id)?.input;
  expect(Object.keys(find('channelDelete')?.properties ?? {})).toEqual(['channel', 'idempotency_key']);
  expect(find('channelDelete')?.required).toEqual(['channel']);
  expect(find('publish')?.required).toEqual(['channel', 'event', 'data']);
  expect(find('eventTypes')).toEqual({ type: 'object', required: [], properties: {} });
});

test('only a call that takes a cursor and returns the next one has pages', () => {
  const paged = calls.flatMap(({ capability, paging }) => (paging ? [[capability, paging.items.wireName]] : []));
  expect(paged).toEqual([['realtime.channel.list', 'channels']]);
});

test('the sample of a call says something, and its response belongs to its request', () => {
  for (const { capability, operation, sample } of calls) {
    expect(JSON.stringify(sample.request), capability).not.toMatch(/"\.\.\."|"CHANNEL"/);
    const examples = operation.responses['200']?.content?.['application/json']?.examples ?? {};
    const names = Object.keys(examples);
    const name = names.includes(sample.request.name) ? sample.request.name : names[0];
    expect(sample.response, capability).toEqual(examples[name ?? '']?.value);
  }
});

test('the contract is not changed by being read', async () => {
  expect(document).toEqual(await bundleContract());
});

test('a schema that the clients have no type for is named, with what to do', () => {
  const changed = changeSchema('Channel', ({ properties = {} }) => {
    properties.labels = { type: ['string', 'integer'] };
  });
  expect(() => readApi(changed)).toThrow(/no type for .*"string","integer".*openapi\/schemas\//);
});

test('a page with two lists is refused, since either could be the one to walk over', () => {
  const changed = changeSchema('ChannelListResult', ({ properties = {} }) => {
    properties.others = { type: 'array', items: { type: 'string' } };
  });
  expect(() => readApi(changed)).toThrow(/realtime\.channel\.list: .*exactly one list/);
});

test('an example with an error code that the catalogue lacks is refused', () => {
  const changed = structuredClone(document);
  delete changed['x-infrai-errors'].INSUFFICIENT_CREDIT;
  expect(() => readApi(changed)).toThrow(/INSUFFICIENT_CREDIT is not in the error catalogue/);
});

function changeSchema(name: string, change: (schema: Schema) => void): OpenApiDocument {
  const changed = structuredClone(document);
  change(changed.components.schemas?.[name] as Schema);
  return changed;
}
