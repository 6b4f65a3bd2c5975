import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import {
  goCall,
  goName,
  goParameterName,
  javaCall,
  javaName,
  pythonCall,
  pythonName,
} from '../../../scripts/targets/model/naming.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';

const { calls } = readApi(await bundleContract());

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
