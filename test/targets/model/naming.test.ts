import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { readApiModel } from '../../../scripts/targets/model/api.ts';
import {
  goCall,
  goName,
  goParameterName,
  javaCall,
  javaName,
  pythonCall,
  pythonName,
} from '../../../scripts/targets/model/naming.ts';

const document = await bundleContract();
const { calls } = readApiModel(document);

test('a capability is called by its id in Python', () => {
  for (const call of calls) expect(pythonCall(call, calls)).toBe(call.capability);
});

test('Go and Java spell the words of the id in their own way, and one that is a group too stands beside it', () => {
  const named = (capability: string) => [goCall({ capability }, calls), javaCall({ capability }, calls)];
  expect(named('realtime.channel.create')).toEqual(['client.Channel.Create', 'realtime.channel().create']);
  expect(named('realtime.publish')).toEqual(['client.Publish', 'realtime.publish']);
  expect(named('realtime.publish.batch')).toEqual(['client.PublishBatch', 'realtime.publishBatch']);
});

test('no two calls of a language have the same name', () => {
  for (const name of [pythonCall, goCall, javaCall]) {
    expect(new Set(calls.map((call) => name(call, calls))).size).toBe(calls.length);
  }
});

test('a word that a language keeps for itself is spelt otherwise', () => {
  expect(pythonName('from')).toBe('from_');
  expect(pythonName('type')).toBe('type');
  expect(javaName('default')).toBe('default_');
  expect(goParameterName('type')).toBe('typeValue');
  expect(goName('token_or_jti')).toBe('TokenOrJTI');
});

test('a schema that the clients have no type for is named, with what to do', () => {
  const changed = structuredClone(document);
  const channel = changed.components.schemas?.Channel as { properties: Record<string, object> };
  channel.properties.labels = { type: ['string', 'integer'] };
  expect(() => readApiModel(changed)).toThrow(/no type for .*"string","integer"/);
});

test('the texts do not tell to encode what the clients encode', () => {
  const texts = calls.flatMap(({ description, parameters }) => [
    description,
    ...parameters.map((parameter) => parameter.description),
  ]);
  expect(texts.filter((text) => /percent-encode/i.test(text))).toEqual([]);
});
