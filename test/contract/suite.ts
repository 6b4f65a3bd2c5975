import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createRealtime } from '../../generated/typescript/client.ts';
import { bundleContract } from '../../scripts/contract/bundle.ts';
import { RealtimeError } from '../../src/client/errors.ts';
import { type ExampleRequest, listExampleRequests, readSuccessExamples } from '../../src/contract/example-requests.ts';
import { listOperations, type Operation } from '../../src/contract/operations.ts';
import { recordEvidence } from '../support/evidence.ts';
import { reason, skipWhere } from '../support/toolchains.ts';
import { brokenRequestsOf } from './broken-requests.ts';
import { Matrix } from './matrix.ts';
import type { TargetServer } from './target-server.ts';
import { judgeAnswer } from './validate.ts';

const operations = listOperations(await bundleContract());

interface Call {
  target: string;
  body?: unknown;
  headers?: Record<string, string>;
}

function callOf(operation: Operation, name?: string): Call {
  const requests = listExampleRequests(operation);
  const request = requests.find((item) => item.name === name) ?? requests[0];
  if (request === undefined) throw new Error(`${operation.capability} has no example of a request.`);
  return request;
}

/** What a real service may be asked without a change or a cost: calls that only read, and need no name of a channel. */
const safe = operations.filter(({ method, path }) => method === 'get' && !path.includes('{'));
/**
 * Holds a server to the contract: every example, every broken request and every documented answer, judged by the schemas.
 *
 * @param server is closed at the end
 */
export function describeContract(server: TargetServer): void {
  const { kind } = server;
  const isReal = kind === 'service';
  const matrix = new Matrix(operations);
  /** Sends a request and judges the answer, whatever it is, by the contract. */
  async function send(operation: Operation, { target, body, headers }: Call, key = server.newKey()) {
    const response = await fetch(server.url + target, {
      method: operation.method.toUpperCase(),
      headers: {
        Authorization: `Bearer ${key}`,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(20_000),
    });
    const answer = await response.json();
    expect(judgeAnswer(operation, response, answer), JSON.stringify(answer)).toEqual([]);
    matrix.note(operation, response.status);
    return { status: response.status, answer, headers: response.headers };
  }

  const withoutExamples = skipWhere(isReal, 'a real service does not choose its response by a Prefer header');
  const called = isReal ? safe : operations;
  if (isReal) {
    console.log(
      `Against a real service only these are called: ${safe.map(({ capability }) => capability).join(', ')}.`,
    );
  }

  /** Makes the channel that a request names, where a server remembers which there are. */
  async function prepare(request: ExampleRequest | undefined, key: string): Promise<void> {
    const name = request?.pathParameters.channel;
    if (kind !== 'state' || name === undefined) return;
    await createRealtime({ apiKey: key, baseUrl: server.url }).channel.create({ name });
  }

  afterAll(async () => {
    await server.close();
    console.log(`\n${matrix}`);
  });

  describe.each(called)('$capability', (operation) => {
    const requests = isReal ? listExampleRequests(operation).slice(0, 1) : listExampleRequests(operation);

    test.each(requests)('the request $name succeeds', async (request) => {
      const key = server.newKey();
      await prepare(request, key);
      const { status, answer } = await send(operation, request, key);
      expect(status).toBe(200);
      if (kind === 'examples') expect(answer).toEqual(readSuccessExamples(operation)[request.name]?.value);
      if (server.evidence !== undefined) await recordEvidence(server.evidence, operation.capability);
    });

    test.each([{}, { Authorization: '' }, { Authorization: 'Bearer ' }, { Authorization: 'Basic a2V5OnNlY3JldA==' }])(
      'the credentials %o are rejected',
      async (credentials) => {
        const { Authorization = undefined } = credentials as { Authorization?: string };
        const { target, body } = callOf(operation);
        const response = await fetch(server.url + target, {
          method: operation.method.toUpperCase(),
          headers: {
            ...(Authorization !== undefined && { Authorization }),
            ...(body !== undefined && { 'Content-Type': 'application/json' }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
          signal: AbortSignal.timeout(20_000),
        });
        const answer = await response.json();
        expect(response.status).toBe(401);
        expect(judgeAnswer(operation, response, answer)).toEqual([]);
        matrix.note(operation, response.status);
      },
    );

    const broken = brokenRequestsOf(operation);
    if (broken.length > 0) {
      test.each(broken)('$title is rejected', async ({ target, body, field }) => {
        const { status, answer } = await send(operation, { target, body });
        expect(status).toBe(400);
        if (!isReal) expect(answer.error.message).toContain(field);
      });
    }
  });

  describe.skipIf(withoutExamples).each(operations)(
    `$capability, with Prefer${reason(withoutExamples)}`,
    (operation) => {
      const answers = Object.entries(operation.responses).flatMap(([status, { content, headers }]) =>
        Object.entries(content?.['application/json']?.examples ?? {}).map(([name, { value }]) => ({
          status: Number(status),
          name,
          value,
          documented: Object.keys(headers ?? {}),
        })),
      );

      test.each(answers)('returns the example $name with $status', async ({ status, name, value, documented }) => {
        const forced = await send(operation, { ...callOf(operation), headers: { Prefer: `example=${name}` } });
        expect(forced.status).toBe(status);
        expect(forced.answer).toEqual(value);
        for (const header of documented) expect(forced.headers.get(header), header).not.toBeNull();
      });

      test.each(Object.keys(operation.responses))('returns the status %s', async (status) => {
        const forced = await send(operation, { ...callOf(operation), headers: { Prefer: `code=${status}` } });
        expect(forced.status).toBe(Number(status));
      });
    },
  );

  describe('the generated client', () => {
    type AnyCall = (...parameters: unknown[]) => Promise<unknown>;
    const callByCapability = (capability: string, apiKey: string): AnyCall => {
      let node: unknown = createRealtime({ apiKey, baseUrl: server.url });
      for (const part of capability.split('.').slice(1)) node = (node as Record<string, unknown>)[part];
      return node as AnyCall;
    };

    test.each(called)('calls $capability', async (operation) => {
      const [request] = listExampleRequests(operation);
      const key = server.newKey();
      await prepare(request, key);
      const { pathParameters = {}, query = {}, body = {} } = request ?? {};
      const parameters = { ...pathParameters, ...query, ...(body as object) };
      const takesAny = Boolean(operation.requestBody) || operation.parameters?.some((item) => item.in !== 'header');
      const data = await callByCapability(operation.capability, key)(...(takesAny ? [parameters] : []));
      if (kind !== 'examples') return;
      const { value } = readSuccessExamples(operation)[request?.name ?? ''] ?? {};
      expect(data).toEqual((value as { data: unknown }).data);
      await recordEvidence('typescript-client', operation.capability);
    });

    test.skipIf(withoutExamples)(
      `throws an error with the code of the response${reason(withoutExamples)}`,
      async () => {
        const forbidden = createRealtime({
          apiKey: server.newKey(),
          baseUrl: server.url,
          headers: { Prefer: 'example=insufficient_credit' },
        });
        const failure = await forbidden.event.types().catch((error: unknown) => error);
        expect(failure).toBeInstanceOf(RealtimeError);
        expect(failure).toMatchObject({ code: 'INSUFFICIENT_CREDIT', status: 402, capability: 'realtime.event.types' });
      },
    );
  });

  describe.skipIf(withoutExamples)(`the matrix${reason(withoutExamples)}`, () => {
    beforeAll(() => expect(called).toHaveLength(operations.length));
    test('has no documented cell that no test exercised', () => {
      expect(matrix.missing()).toEqual([]);
    });
  });
}
