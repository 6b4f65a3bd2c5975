/** Nothing of the environment that the tests run in. */
export const nothingSet = {
  INFRAI_API_KEY: '',
  PUSHER_APP_ID: '',
  PUSHER_KEY: '',
  PUSHER_SECRET: '',
  ABLY_API_KEY: '',
  LIVEBLOCKS_SECRET_KEY: '',
};

/** Makes calls to a mock. */
export function createCall(url: string) {
  return async (path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/v1/realtime/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: 'Bearer key', 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    return { status: response.status, headers: response.headers, envelope: await response.json() };
  };
}
