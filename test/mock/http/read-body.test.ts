import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { Readable } from 'node:stream';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test, vi } from 'vitest';
import { listen } from '../../../src/command/listen.ts';
import { bodyLimit, type ReadBody, readBody } from '../../../src/mock/http/read-body.ts';
import { readBytes } from '../../../src/mock/http/read-bytes.ts';
import { collectGarbage } from '../../support/collect-garbage.ts';

/** Starts a server that reads the body of each request. */
async function startReader() {
  let tell: (read: Promise<ReadBody>) => void;
  const read = new Promise<ReadBody>((resolve) => {
    tell = resolve;
  });
  const server = createServer((request, response) => {
    const reading = readBody(request);
    tell(reading);
    reading.then(
      (body) => response.end(JSON.stringify(body)),
      () => response.destroy(),
    );
  });
  const { url, close } = await listen(server, { host: '127.0.0.1', port: 0 });
  onTestFinished(close);
  const send = async (body: BodyInit | undefined, headers: Record<string, string> = {}) => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, ...(body && { body }) };
    return (await fetch(url, init)).json();
  };
  return { url, read, send };
}

test.each([
  ['gzip', gzipSync],
  ['x-gzip', gzipSync],
  [' GZIP ', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
  ['identity', (text: string) => text],
])('a body with the Content-Encoding "%s" is read', async (encoding, compress) => {
  const { send } = await startReader();
  expect(await send(compress('{"a":1}') as BodyInit, { 'Content-Encoding': encoding })).toEqual({ body: { a: 1 } });
});

test('another Content-Encoding is refused with those that are read, also for a body that takes long', async () => {
  const { send } = await startReader();
  const { code, message } = await send('x'.repeat(5_000_000), { 'Content-Encoding': 'zstd' });
  expect(code).toBe('UNSUPPORTED_MEDIA_TYPE');
  expect(message).toMatch(/zstd.*gzip, x-gzip, deflate, br/);
});

const largest = `"${'x'.repeat(bodyLimit - 2)}"`;
test.each([
  ['as it is', (text: string) => text, {}],
  ['compressed', (text: string) => gzipSync(text), { 'Content-Encoding': 'gzip' }],
])('a body %s may have as many bytes as the limit, and no more', async (_title, pack, headers) => {
  const { send } = await startReader();
  expect(await send(pack(largest) as BodyInit, headers)).toEqual({ body: JSON.parse(largest) });
  expect(await send(pack(`${largest} `) as BodyInit, headers)).toMatchObject({
    code: 'PAYLOAD_TOO_LARGE',
    message: expect.stringContaining(String(bodyLimit)),
  });
});

test('a small body that holds very much is not inflated to its end', async () => {
  const { send } = await startReader();
  const { message } = await send(gzipSync(Buffer.alloc(20_000_000)), { 'Content-Encoding': 'gzip' });
  expect(message).toBe(`The body has more than ${bodyLimit} bytes when decompressed.`);
});

test('a body that is not in the encoding that it names is refused', async () => {
  const { send } = await startReader();
  expect(await send('{"a":1}', { 'Content-Encoding': 'gzip' })).toMatchObject({
    code: 'INVALID_INPUT',
    message: expect.stringMatching(/^The body is not gzip: .+\.$/),
  });
});

test.each(['gzip', 'zstd'])(
  'a long body that is refused as %s is read to its end, and its connection takes the next request',
  async (encoding) => {
    const { url } = await startReader();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    const bodies = [
      [`Content-Encoding: ${encoding}`, 'x'.repeat(5_000_000)],
      ['Content-Type: application/json', '{"next":1}'],
    ] as const;
    for (const [header, body] of bodies) {
      socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${header}\r\nContent-Length: ${body.length}\r\n\r\n${body}`);
    }
    let responses = '';
    socket.setEncoding('utf8').on('data', (text) => {
      responses += text;
    });
    await vi.waitFor(() => expect(responses).toContain('{"body":{"next":1}}'), 10_000);
    expect(responses).toMatch(new RegExp(`The body (is not|has the Content-Encoding) ${encoding}`));
  },
);

test.each([
  'application/json',
  'APPLICATION/JSON',
  'application/json;charset=utf-8',
  'application/json ; charset=utf-8',
])('a body declared as %s is JSON', async (type) => {
  const { send } = await startReader();
  expect(await send('{"a":1}', { 'Content-Type': type })).toEqual({ body: { a: 1 } });
});

test.each(['text/plain', 'application/jsonp', 'application/json-seq; a=b', 'x-application/json', 'application/json x'])(
  'a body declared as %s is not',
  async (type) => {
    const { send } = await startReader();
    const message = `The body is declared as ${type}, not as JSON.`;
    expect(await send('{"a":1}', { 'Content-Type': type })).toEqual({ code: 'UNSUPPORTED_MEDIA_TYPE', message });
  },
);

test('a body without a type says what is missing, and no body needs none', async () => {
  const { send } = await startReader();
  const bytes = new Blob(['{}']);
  expect(await send(bytes, { 'Content-Type': '' })).toMatchObject({ message: expect.stringContaining('not as JSON') });
  expect(await send(undefined, { 'Content-Type': '' })).toEqual({});
});

test.each(['Content-Type: application/json', 'Content-Encoding: gzip'])(
  'a body that breaks off is a failure, with %s',
  async (header) => {
    const { url, read } = await startReader();
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`POST / HTTP/1.1\r\nHost: x\r\n${header}\r\nContent-Length: 99\r\n\r\n\x1f`, () => socket.destroy());
    await expect(read).rejects.toThrow();
  },
);

test('bytes are read up to the limit, and what is more is read and dropped', async () => {
  const request = (...parts: string[]) => Readable.from(parts.map((part) => Buffer.from(part))) as IncomingMessage;
  expect(String(await readBytes(request('ab', 'cd'), 4))).toBe('abcd');
  expect(await readBytes(request(), 4)).toHaveLength(0);
  const long = request('ab', 'cd', 'e', 'f');
  expect(await readBytes(long, 4)).toBeUndefined();
  expect(long.readableEnded).toBe(true);
});

test.each([
  [new Uint8Array([34, 255, 34]), /^The body is not JSON: it is not UTF-8\.$/],
  ['{', /^The body is not JSON: ./],
])('a body that is no JSON says why', async (body, message) => {
  const { send } = await startReader();
  expect(await send(body)).toEqual({ code: 'INVALID_INPUT', message: expect.stringMatching(message) });
});

test.each([
  ['a body', (request: IncomingMessage) => readBody(request)],
  ['bytes', (request: IncomingMessage) => readBytes(request, bodyLimit)],
])('what is read of %s beyond the limit takes no memory', async (_title, read) => {
  const request = Object.assign(new Readable({ read() {} }), { headers: {} }) as unknown as IncomingMessage;
  const done = read(request);
  const references: WeakRef<Buffer>[] = [];
  for (let count = 0; count < 50; count += 1) {
    const chunk = Buffer.alloc(100_000);
    references.push(new WeakRef(chunk));
    request.push(chunk);
    await new Promise(setImmediate);
  }
  await collectGarbage();
  const held = references.filter((reference) => reference.deref() !== undefined);
  expect(held.length * 100_000).toBeLessThan(bodyLimit + 500_000);
  request.push(null);
  await done;
});
