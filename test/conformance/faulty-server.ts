import { createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Attempt } from '../../scripts/conformance/case.ts';
import { listenOnFreePort } from './listen.ts';
import type { Received } from './received.ts';
import { writeResponse } from './write-response.ts';

/** What the server does below one prefix of its address, and what it received there. */
export interface Play {
  attempts: readonly Attempt[];
  /** What a pause of 1 lasts, in milliseconds. */
  timeout: number;
  received: Received[];
}

/** A server that sends bytes rather than responses, so that nothing is too malformed for it. */
export interface FaultyServer {
  url: string;
  close(): Promise<void>;
}

/** Starts the server. The first two parts of a path choose the play, as in `/go/retry-after-date/v1/realtime/publish`. */
export async function startFaultyServer(findPlay: (prefix: string) => Play | undefined): Promise<FaultyServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    let buffer = Buffer.alloc(0);
    socket.on('data', (part) => {
      buffer = Buffer.concat([buffer, part]);
      const request = readRequest(buffer);
      if (request === undefined) return;
      buffer = Buffer.alloc(0);
      void perform(socket, request, findPlay);
    });
  });
  const port = await listenOnFreePort(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Reads a request when all of it has arrived. */
function readRequest(buffer: Buffer): Received | undefined {
  const end = buffer.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const [first = '', ...lines] = buffer.subarray(0, end).toString('latin1').split('\r\n');
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const at = line.indexOf(':');
    headers[line.slice(0, at).toLowerCase()] = line.slice(at + 1).trim();
  }
  const body = buffer.subarray(end + 4);
  if (body.length < Number(headers['content-length'] ?? 0)) return undefined;
  const [method = '', target = ''] = first.split(' ');
  return { method, target, headers, body: body.toString('utf8') };
}

async function perform(socket: Socket, request: Received, findPlay: (prefix: string) => Play | undefined) {
  const [, prefix = '', target = ''] = /^\/([^/]+\/[^/]+)(.*)$/.exec(request.target) ?? [];
  const play = findPlay(prefix);
  if (play === undefined) return socket.destroy();
  const attempt = play.attempts[Math.min(play.received.length, play.attempts.length - 1)];
  play.received.push({ ...request, target });
  if (attempt === undefined || attempt.break === 'before') return socket.resetAndDestroy();
  if (attempt.stall === 'head') return undefined;
  const pause = (attempt.pause ?? 0) * play.timeout;
  const { head, body } = writeResponse(attempt, request);
  if (attempt.drip === undefined) await sleep(pause);
  if (attempt.drip === 'head') await drip(socket, head, pause);
  else socket.write(attempt.break === 'head' ? head.subarray(0, head.length / 2) : head);
  if (attempt.break === 'head') return endAfterFlush(socket);
  const isCut = attempt.break === 'body' || attempt.stall === 'body';
  const sent = isCut ? body.subarray(0, body.length / 2) : body;
  if (attempt.drip === 'body') await drip(socket, sent, pause);
  else socket.write(sent);
  if (attempt.stall !== 'body') endAfterFlush(socket);
  return undefined;
}

async function drip(socket: Socket, bytes: Buffer, pause: number): Promise<void> {
  for (const byte of bytes) {
    if (socket.destroyed) return;
    socket.write(Buffer.of(byte));
    await sleep(pause);
  }
}

function endAfterFlush(socket: Socket): void {
  socket.end(() => setTimeout(() => socket.destroy(), 1000).unref());
}
