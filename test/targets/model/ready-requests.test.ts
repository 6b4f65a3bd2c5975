import { expect, test } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { readApi } from '../../../scripts/targets/model/read-api.ts';
import { listReadyRequests, listVariables } from '../../../scripts/targets/model/ready-requests.ts';

const api = readApi(await bundleContract());
const variables = listVariables(api);
const requests = listReadyRequests(api, variables);
const find = (operationId: string) => requests.find(({ call }) => call.operationId === operationId);

test('every call has a request, and what deletes comes last', () => {
  expect(requests).toHaveLength(api.calls.length);
  const methods = requests.map(({ call }) => call.method);
  expect(methods.slice(methods.indexOf('DELETE')).every((method) => method === 'DELETE')).toBe(true);
  const others = requests.filter(({ call }) => call.method !== 'DELETE').map(({ call }) => call.capability);
  expect(others).toEqual(api.calls.filter(({ method }) => method !== 'DELETE').map(({ capability }) => capability));
});

test('a variable has a value of the examples, and the response that has a new one', () => {
  expect(variables.map(({ name, from }) => [name, from])).toEqual([
    ['channel', undefined],
    ['clientId', undefined],
    ['token', { operationId: 'tokenIssue', property: 'token' }],
    ['cursor', { operationId: 'channelList', property: 'next_cursor' }],
  ]);
  for (const { value, description } of variables) expect([value, description]).not.toContain('');
});

test('no request has the value of a variable where its name could stand', () => {
  for (const { call, pathParameters, query, headers, body } of requests) {
    const texts: string[] = [...Object.values(pathParameters), ...Object.values(headers)];
    texts.push(...query.map(({ value }) => value));
    JSON.stringify(body ?? null, (_name, value) => (typeof value === 'string' ? texts.push(value) : value));
    for (const { value } of variables) expect(texts, call.capability).not.toContain(value);
  }
  expect(find('channelGet')?.pathParameters).toEqual({ channel: '{{channel}}' });
  expect(find('channelList')?.query.map(({ name, value }) => [name, value])).toContainEqual(['cursor', '{{cursor}}']);
  expect(find('tokenRevoke')?.body).toMatchObject({ token_or_jti: '{{token}}' });
});

test('a key that is made of a name changes with the name', () => {
  const keys = requests.flatMap(({ headers }) => Object.values(headers));
  expect(keys.some((key) => /.\{\{channel\}\}|\{\{channel\}\}./.test(key))).toBe(true);
});
