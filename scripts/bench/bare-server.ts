import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The baseline: a plain node:http server that only parses each body and returns a response like the contract's. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const { name = 'msg', type = null } = JSON.parse(Buffer.concat(chunks).toString() || '{}');
    const metadata = { request_id: '01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77', cost_usd: 0, latency_ms: 1, vendor: 'mock' };
    const data = { channel_id: 'ch_01932b7c-9d4e-7a31-8f52-6b1e0c9d4a77', name, type };
    const text = JSON.stringify({ ok: true, data, error: null, metadata: { ...metadata, cache_hit: false } });
    response
      .writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) })
      .end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`The bare server listens on http://127.0.0.1:${(server.address() as AddressInfo).port}`);
});
