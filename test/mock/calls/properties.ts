import { request as sendRequest } from 'node:http';
import fc from 'fast-check';
import { expect } from 'vitest';
import { bundleContract } from '../../../scripts/contract/bundle.ts';
import { listOperations, type Operation } from '../../../src/contract/operations.ts';
import { judgeAnswer } from '../../contract/validate.ts';
import { type DrawnRequest, requestsOf } from './arbitrary-request.ts';

const operations = listOperations(await bundleContract());

/** What a request may come to although the contract allows it: the state or this server's bounds refuse it. */
const refusals = [400, 404, 409, 429];

/**
 * Sends requests that are drawn from the contract, valid and broken, and judges every answer by it: no 5xx, no status
 * that is not documented and no body outside of its schema.
 *
 * @param runs how many sequences of requests are drawn
 */
export async function checkProperties(url: string, runs: number): Promise<void> {
  const any = fc.oneof(...operations.map((operation) => requestsOf(operation).map((drawn) => ({ operation, drawn }))));
  await fc.assert(
    fc.asyncProperty(fc.array(any, { minLength: 1, maxLength: 8 }), async (sequence) => {
      for (const { operation, drawn } of sequence) await judge(url, operation, drawn);
    }),
    { numRuns: runs, endOnFailure: false },
  );
}

async function judge(url: string, operation: Operation, drawn: DrawnRequest): Promise<void> {
  const { status, headers, body } = await send(url, drawn);
  const seen = JSON.stringify({ drawn, status, body });
  expect(status, seen).toBeLessThan(500);
  // A mock's own answers to what is no request of the operation stand outside of its documentation.
  if (status === 415 || status === 413) return;
  expect(judgeAnswer(operation, new Response(null, { status, headers }), body), seen).toEqual([]);
  if (drawn.isValid) expect([200, ...refusals], seen).toContain(status);
}

/** Sends a request as it is written: fetch would put paths and headers right first. */
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
    request.on('timeout', () => request.destroy(new Error(`No answer to ${method} ${target}.`)));
    request.on('error', reject);
    request.end(body);
  });
}
