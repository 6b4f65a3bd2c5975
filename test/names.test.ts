import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createRealtime } from '../generated/typescript/client.ts';
import { mock } from '../src/cli/mock.ts';
import { errorResponse, handlers } from '../src/msw.ts';
import { createRequestBuilder } from '../src/request.ts';
import { validateResponses } from '../src/validation.ts';
import { inheritedNames } from './support/inherited-names.ts';

const baseUrl = 'https://api.example';
const server = setupServer(...handlers());
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

test.each(inheritedNames)('%s is an unknown parameter to the MSW handlers, and no error code', async (name) => {
  const headers = { Authorization: 'Bearer any-key' };
  const body = `{"channel":"c","event":"e","data":1,"${name}":{"toString":1}}`;
  const published = await fetch(`${baseUrl}/v1/realtime/publish`, { method: 'POST', headers, body });
  expect(published.status).toBe(200);
  const listed = await fetch(`${baseUrl}/v1/realtime/channel/list?${name}=1`, { headers });
  expect(listed.status).toBe(200);
  expect(() => errorResponse('realtime.publish', name as 'UNAUTHORIZED')).toThrow(`Unknown error code ${name}`);
});

test.each(inheritedNames)('%s is no capability and no valid response', (name) => {
  expect(validateResponses(name, {})).toBeUndefined();
  const told = validateResponses('realtime.channel.get', JSON.parse(`{"ok":true,"data":{"${name}":1}}`));
  expect(told).not.toMatch(/function|native code/);
  const build = createRequestBuilder({ apiKey: 'any-key', baseUrl }) as (id: string, given: object) => object;
  expect(() => build(name, {})).toThrow(`Unknown capability "${name}".`);
});

test.each(inheritedNames)('%s is an unknown option of the command', async (name) => {
  await expect(mock.run([`--${name}`])).rejects.toThrow(/Unknown option|not.*option/i);
});

test.each(inheritedNames)('the client sends a parameter and a header called %s as they are', async (name) => {
  let sent: RequestInit = {};
  const realtime = createRealtime({
    apiKey: 'any-key',
    baseUrl,
    async fetch(_url, init) {
      sent = init;
      return new Response('{"ok":true,"data":{"message_id":"m"},"error":null,"metadata":{}}');
    },
  });
  const parameters = JSON.parse(`{"channel":"${name}","event":"${name}","data":{"${name}":1}}`);
  await realtime.publish(parameters, { headers: { [`x-${name}`]: 'y' } });
  expect(JSON.parse(String(sent.body))).toEqual(parameters);
  expect(sent.headers).toHaveProperty(`x-${name.toLowerCase()}`, 'y');
});
