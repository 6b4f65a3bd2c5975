import { createServer } from 'node:http';
import { onTestFinished } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { listen } from '../../../src/command/listen.ts';
import type { Direction } from './wire-document.ts';

/** A place between the mock and its clients that notes what passes. */
export interface Recorder {
  /** Where clients connect to. */
  url: string;
  /** Every frame until now, in the order in which they passed. */
  frames: { direction: Direction; text: string }[];
  /** The codes with which the mock closed connections. */
  closes: number[];
}

/** Records what passes between a mock and the clients that connect to the recorder; it ends with the test. */
export async function recordFrames(mockUrl: string): Promise<Recorder> {
  const recorder: Recorder = { url: '', frames: [], closes: [] };
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  server.on('connection', (client, request) => {
    const mock = new WebSocket(mockUrl.replace('http', 'ws') + request.url);
    const waiting: string[] = [];
    client.on('message', (data) => {
      const text = String(data);
      recorder.frames.push({ direction: 'received', text });
      if (mock.readyState === WebSocket.OPEN) mock.send(text);
      else waiting.push(text);
    });
    mock.on('open', () => {
      for (const text of waiting) mock.send(text);
    });
    mock.on('message', (data) => {
      const text = String(data);
      recorder.frames.push({ direction: 'sent', text });
      client.send(text);
    });
    mock.on('close', (code, reason) => {
      recorder.closes.push(code);
      if (code >= 3_000 || code === 1_000) client.close(code, reason);
      else client.terminate();
    });
    client.on('close', () => mock.close());
    mock.on('error', () => client.terminate());
    client.on('error', () => mock.terminate());
  });
  const { url, close } = await listen(http, { host: '127.0.0.1', port: 0 });
  onTestFinished(async () => {
    for (const client of server.clients) client.terminate();
    server.close();
    await close();
  });
  recorder.url = url;
  return recorder;
}
