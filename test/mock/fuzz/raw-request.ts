import { connect } from 'node:net';

/** A request as it is written to the wire, right or wrong. */
export interface RawRequest {
  method: string;
  target: string;
  headers: [name: string, value: string][];
  body: string | Uint8Array;
}

/** How long the first line of a response may take, in milliseconds. */
const patience = 20_000;

/**
 * Sends a request as it stands.
 *
 * @returns the status of the response; undefined when the connection was closed without one
 */
export function sendRaw(url: string, { method, target, headers, body }: RawRequest): Promise<number | undefined> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let received = '';
    socket.setTimeout(patience, () => {
      socket.destroy();
      reject(new Error(`No response to ${JSON.stringify({ method, target, headers })}.`));
    });
    socket.on('error', () => resolve(undefined)).on('close', () => resolve(undefined));
    socket.on('data', (data) => {
      received += data.toString('latin1');
      const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(received) ?? [];
      if (status === undefined) return;
      resolve(Number(status));
      socket.destroy();
    });
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    socket.write(`${method} ${target} HTTP/1.1\r\nHost: ${hostname}:${port}\r\n${lines}`, 'latin1');
    socket.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`);
    socket.write(body);
  });
}
