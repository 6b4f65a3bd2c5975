import { expect, test } from 'vitest';
import { startLiveServer } from '../live-server.ts';

/** Sends the preflight of a browser. */
async function preflight(headers: Record<string, string>) {
  const { url, reported } = await startLiveServer();
  const response = await fetch(`${url}/v1/realtime/publish`, {
    method: 'OPTIONS',
    headers: { Origin: 'https://app.example', ...headers },
  });
  // What is answered here is not handled once more, as a call.
  expect(reported).toEqual([]);
  return response;
}

test('a page of any origin may call with the headers that it asks for, and a browser remembers it for a day', async () => {
  const response = await preflight({
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'authorization,x-own',
  });
  expect([response.status, await response.text()]).toEqual([204, '']);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization,x-own',
    'access-control-max-age': '86400',
    vary: 'Access-Control-Request-Method, Access-Control-Request-Headers',
  });
  expect(response.headers.has('access-control-allow-private-network')).toBe(false);
});

test('a preflight without headers allows none, and a public page may call a server on this machine', async () => {
  const response = await preflight({
    'Access-Control-Request-Method': 'DELETE',
    'Access-Control-Request-Private-Network': 'true',
  });
  expect(response.status).toBe(204);
  expect(response.headers.has('access-control-allow-headers')).toBe(false);
  expect(response.headers.get('access-control-allow-private-network')).toBe('true');
});

test('OPTIONS that is no preflight, and a call that asks for nothing, are requests like others', async () => {
  expect((await preflight({})).status).toBe(405);
  const { call, url } = await startLiveServer();
  expect((await call('event/types')).status).toBe(200);
  const headers = { Authorization: 'Bearer key', 'Access-Control-Request-Method': 'GET' };
  const response = await fetch(`${url}/v1/realtime/event/types`, { headers });
  expect(response.status).toBe(200);
  expect(response.headers.get('access-control-expose-headers')).toBe('*');
});
