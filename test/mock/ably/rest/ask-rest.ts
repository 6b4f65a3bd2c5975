import { decode } from '@msgpack/msgpack';
import { startLiveServer } from '../../live-server.ts';

interface AskOptions {
  /** Is written as JSON, unless it is a text. */
  body?: unknown;
  /** The value of the header; the project's key by default, and none with null. */
  authorization?: string | null;
  headers?: Record<string, string>;
}

/** Starts a live mock, and makes the function that calls Ably's REST API by hand. */
export async function startRest(options: Parameters<typeof startLiveServer>[0] = {}) {
  const server = await startLiveServer(options);
  const { default: project } = server.projects;
  const key = project.credentials.ably;
  async function ask(method: string, path: string, { body, authorization, headers }: AskOptions = {}) {
    const credentials = authorization === undefined ? `Basic ${btoa(key)}` : authorization;
    const response = await fetch(server.url + path, {
      method,
      headers: { ...(credentials !== null && { Authorization: credentials }), ...headers },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    const type = response.headers.get('Content-Type') ?? '';
    const read = type.includes('msgpack') ? decode(bytes) : JSON.parse(bytes.toString());
    return { status: response.status, headers: response.headers, type, body: read };
  }
  return { ...server, project, hub: project.hub, key, ask };
}
