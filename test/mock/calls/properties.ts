import { request as sendRequest } from 'node:http';
import fc from 'fast-check';
import { expect } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { judgeAnswer } from '../../contract/validate.ts';
import { withSeed } from '../fuzz/hostile.ts';
import { type DrawnRequest, drawRequests } from './arbitrary-request.ts';

const operations = listOperations(await bundleContract());

/** The statuses of requests that the contract allows and that the state or this server's limits refuse. */
const refusals = [400, 404, 409, 429];

/**
 * Sends random requests from the contract, valid and broken, and checks every response against it: no 5xx, no status that
 * is not documented and no body that breaks its schema.
 *
 * @param runs how many sequences of requests are drawn
 */
export async function checkProperties(url: string, runs: number): Promise<void> {
  const any = fc.oneof(
    ...operations.map((operation) => drawRequests(operation).map((drawn) => ({ operation, drawn }))),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), async (sequence) => {
      for (const { operation, drawn } of sequence) await judge(url, operation, drawn);
    }),
    { ...withSeed(runs), endOnFailure: false },
  );
}

async function judge(url: string, operation: Operation, drawn: DrawnRequest): Promise<void> {
  const { status, headers, body } = await send(url, drawn);
  const seen = JSON.stringify({ drawn, status, body });
  expect(status, seen).toBeLessThan(500);
  // A mock's own errors for requests that no operation could take are not in its documentation.
  if (status === 415 || status === 413) return;
  expect(judgeAnswer(operation, new Response(null, { status, headers }), body), seen).toEqual([]);
  if (drawn.isValid) expect([200, ...refusals], seen).toContain(status);
}

/** Sends a request as it is written: fetch would correct paths and headers first. */
function send(url: string, { method, target, headers, body }: DrawnRequest) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; headers: Record<string, string>; body: unknown }>((resolve, reject) => {
    const request = sendRequest(
      { hostname, port, path: target, method, headers, timeout: 20_000 },
      async (response) => {
        try {
          const chunks: Buffer[] = [];
          for await (const chunk of response) chunks.push(chunk);
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(response.headers).map(([name, value]) => [name, String(value)])),
            body: JSON.parse(Buffer.concat(chunks).toString()),
          });
        } catch (error) {
          reject(error);
        }
      },
    );
    request.on('timeout', () => request.destroy(new Error(`No response to ${method} ${target}.`)));
    request.on('error', reject);
    request.end(body);
  });
}
