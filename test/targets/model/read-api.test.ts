import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';
import type { OpenApiDocument, Schema } from '../../../src/contract/document.ts';

const document = await bundleContract();
const api = readApi(document);
const { calls } = api;

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

test('a call has what its operation says of it, and no idempotency key among its parameters', () => {
  for (const { capability, operation, writes, effects, parameters } of calls) {
    expect(writes, capability).toBe(operation.method !== 'get');
    expect(effects, capability).toEqual(operation['x-infrai-effects'] ?? []);
    expect(parameters.map(({ wireName }) => wireName.toLowerCase())).not.toContain('idempotency_key');
    expect(parameters.map(({ wireName }) => wireName.toLowerCase())).not.toContain('idempotency-key');
    const required = parameters.map((parameter) => parameter.required);
    expect(required, capability).toEqual(required.toSorted((one, other) => Number(other) - Number(one)));
  }
});

test('the failures of a call are those of its operation, each code once, with what the contract says of it', () => {
  for (const { capability, operation, failures } of calls) {
    const statuses = Object.keys(operation.responses).filter((status) => status !== '200');
    expect(
      failures.map(({ status }) => String(status)),
      capability,
    ).toEqual(statuses);
    const codes = failures.flatMap(({ errors }) => errors.map(({ code }) => code));
    expect(codes.length, capability).toBe(new Set(codes).size);
    for (const { status, errors } of failures) {
      const examples = operation.responses[status]?.content?.['application/json']?.examples ?? {};
      for (const { example, message, hint, text, meaning, action } of errors) {
        const shown = examples[example]?.value as { error: object } | undefined;
        expect(shown?.error).toMatchObject({ message, ...(hint !== undefined && { hint }) });
        expect('hint' in (shown?.error ?? {})).toBe(hint !== undefined);
        expect(text).toBe(`${status}. ${meaning} ${action}`);
      }
    }
  }
});

test('choices are the parameters with few values', () => {
  const isChoice = ([, { enum: values }]: [string, Schema]) => values !== undefined;
  for (const { capability, input, choices } of calls) {
    const expected = Object.entries(input.properties).filter(isChoice);
    expect(choices, capability).toEqual(expected.map(([name]) => name));
  }
  expect(calls.flatMap(({ choices }) => choices).length).toBeGreaterThan(1);
});

test('a group has the calls that have its tag', () => {
  expect(api.groups.map(({ name }) => name)).toEqual(document.tags.map(({ name }) => name));
  for (const { name, calls: listed } of api.groups) {
    expect(listed.length, name).toBeGreaterThan(0);
    expect(listed).toEqual(calls.filter(({ operation }) => operation.tags.includes(name)));
  }
});

test('what callers create is told from what they only receive', () => {
  const sent = api.records.filter((record) => record.sent).map(({ name }) => name);
  expect(sent).toContain('PublishBatchMessage');
  expect(sent).not.toContain('Channel');
});

test('a sample has no empty list where the contract has a fuller one', () => {
  for (const { capability, requests, sample } of calls) {
    const full = requests.filter(({ body }) => !/\[\]|"\.\.\."/.test(JSON.stringify(body ?? null)));
    if (full.length > 0) expect(JSON.stringify(sample.request.body ?? null), capability).not.toContain('[]');
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
