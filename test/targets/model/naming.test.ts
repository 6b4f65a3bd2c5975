import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import {
  nameGoParameter,
  nameInGo,
  nameInJava,
  nameInPython,
  writeGoCall,
  writeJavaCall,
  writePythonCall,
} from '../../../scripts/targets/model/naming.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';

const { calls } = readApi(await bundleContract());

test('a capability is called by its id in Python', () => {
  for (const call of calls) expect(writePythonCall(call, calls)).toBe(call.capability);
});

test('Go and Java spell the words of the id in their own way, and one that is a group too stands beside it', () => {
  const named = (capability: string) => [writeGoCall({ capability }, calls), writeJavaCall({ capability }, calls)];
  expect(named('realtime.channel.create')).toEqual(['client.Channel.Create', 'realtime.channel().create']);
  expect(named('realtime.publish')).toEqual(['client.Publish', 'realtime.publish']);
  expect(named('realtime.publish.batch')).toEqual(['client.PublishBatch', 'realtime.publishBatch']);
});

test('no two calls of a language have the same name', () => {
  for (const name of [writePythonCall, writeGoCall, writeJavaCall]) {
    expect(new Set(calls.map((call) => name(call, calls))).size).toBe(calls.length);
  }
});

test('a word that a language keeps for itself is spelt otherwise', () => {
  expect(nameInPython('from')).toBe('from_');
  expect(nameInPython('type')).toBe('type');
  expect(nameInJava('default')).toBe('default_');
  expect(nameGoParameter('type')).toBe('typeValue');
  expect(nameInGo('token_or_jti')).toBe('TokenOrJTI');
});
