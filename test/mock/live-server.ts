import { onTestFinished } from 'vitest';
import { listen } from '../../src/command/listen.ts';
import { Disturbance, type DisturbanceOptions } from '../../src/mock/calls/disturbance.ts';
import { describeFailure } from '../../src/mock/http/boundary.ts';
import type { Log, LogEntry } from '../../src/mock/http/log.ts';
import { createLiveMock, type LiveMockSettings, type ServerLimits } from '../../src/mock/server.ts';
import { Projects, type ProjectsOptions } from '../../src/mock/state/projects.ts';

/** What tests look at in the data of most responses. */
interface CommonData {
  token: string;
  message_id: string;
  [field: string]: unknown;
}

/** A response of the live mock, taken apart. */
export interface ParsedResponse<Data = CommonData> {
  status: number;
  headers: Headers;
  data: Data;
  error: { code: string; message: string; hint?: string };
  requestId: string;
  text: string;
}

export interface LiveServerOptions extends Partial<ProjectsOptions> {
  disturbance?: DisturbanceOptions;
  random?: () => number;
  serverLimits?: ServerLimits;
  settings?: Omit<LiveMockSettings, 'disturbance' | 'limits' | 'log'>;
}

/** Starts a live mock with an empty state; it ends with the test. */
export async function startLiveServer({
  disturbance = {},
  random,
  serverLimits,
  settings,
  ...options
}: LiveServerOptions = {}) {
  const projects = new Projects({ defaultKey: 'key', ...options });
  const reported: string[] = [];
  const logged: LogEntry[] = [];
  const log: Log = {
    write: (entry) => void logged.push(entry),
    fail: (where, error) => void reported.push(describeFailure(where, error)),
    flush() {},
  };
  const mock = createLiveMock(projects, {
    ...settings,
    disturbance: new Disturbance(disturbance, random, options.now),
    ...(serverLimits && { limits: serverLimits }),
    log,
  });
  const { url, close } = await listen(mock.server, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    await mock.close();
    await close();
  });

  /** Calls by the part of the path behind `/v1/realtime/`; with a body it is a POST. */
  async function call<Data = CommonData>(
    path: string,
    body?: unknown,
    init: RequestInit & { key?: string } = {},
  ): Promise<ParsedResponse<Data>> {
    const { key = 'key', headers, ...rest } = init;
    const response = await fetch(`${url}/v1/realtime/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json', ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
      ...rest,
    });
    const text = await response.text();
    const { data, error, metadata } = JSON.parse(text);
    return { status: response.status, headers: response.headers, data, error, requestId: metadata.request_id, text };
  }
  return { url, projects, call, reported, logged };
}
