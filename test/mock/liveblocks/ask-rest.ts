import { startLiveServer } from '../live-server.ts';

/** Starts a live mock, and makes the function that calls Liveblocks' REST API by hand. */
export async function startRest(options: Parameters<typeof startLiveServer>[0] = {}) {
  const server = await startLiveServer(options);
  const { liveblocks: secret } = server.projects.default.credentials;
  /** @param body is written as JSON, unless it is a text */
  async function ask(method: string, path: string, body?: unknown, authorization = `Bearer ${secret}`) {
    const response = await fetch(`${server.url}/v2/${path}`, {
      method,
      headers: { Authorization: authorization },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) };
  }
  return { ...server, project: server.projects.default, secret, ask };
}
