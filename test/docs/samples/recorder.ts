import { createServer } from 'node:http';
import { expect } from 'vitest';
import type { Call } from '../../../scripts/targets/model/api.ts';
import { type Listening, listen } from '../../../src/command/listen.ts';
import type { Json } from '../../../src/contract/document.ts';

/** A request that a sample sent. */
interface Sent {
  method: string;
  target: string;
  headers: Record<string, string>;
  body: Json | undefined;
}

/** A server in front of a mock that keeps the requests. */
export interface Recorder extends Listening {
  /** Takes the requests that have come since it was last asked. */
  take(): Sent[];
}

/** Starts a server that passes each request on to a mock. */
export async function startRecorder(mock: string): Promise<Recorder> {
  const kept: Sent[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const { method = '', url: target = '' } = request;
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    kept.push({ method, target, headers, body: body === '' ? undefined : JSON.parse(body) });
    const { authorization = '', 'content-type': type = '' } = headers;
    const passed = { authorization, ...(body !== '' && { 'content-type': type }) };
    const answer = await fetch(mock + target, { method, headers: passed, ...(body !== '' && { body }) });
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(await answer.text());
  });
  return { ...(await listen(server, { host: '127.0.0.1', port: 0 })), take: () => kept.splice(0) };
}

/** Expects that a request is the one of a call's example, however the client encodes it. */
export function expectExample({ capability, method, sample }: Call, sent: readonly Sent[]): void {
  const { target, body } = sample.request;
  expect(
    sent.map((request) => ({ ...readTarget(request), body: request.body })),
    capability,
  ).toEqual([{ ...readTarget({ method, target }), body }]);
}

function readTarget({ method, target }: Pick<Sent, 'method' | 'target'>) {
  const { pathname, searchParams } = new URL(target, 'http://any');
  return { method, path: pathname.split('/').map(decodeURIComponent), query: Object.fromEntries(searchParams) };
}
