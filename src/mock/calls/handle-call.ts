import type { IncomingMessage } from 'node:http';
import { parameters as validators } from '../../../generated/validators/parameters.js';
import { describeErrors } from '../../contract/describe-errors.ts';
import type { HttpResponse } from '../http/envelope.ts';
import { formatExample } from '../http/example-response.ts';
import type { ReceivedRequest } from '../http/receive.ts';
import { formatError } from './contract.ts';
import type { Disturbance } from './disturbance.ts';
import { defaultVendor } from './handlers/auth-sign.ts';
import type { OperationId } from './operation-types.ts';
import { describeExcess } from './parameter-limits.ts';
import { refuseRealCredential } from './real-credentials.ts';
import { type Call, runCall } from './run-call.ts';

/** A call as it was received, whose parameters may be wrong. */
export interface ReceivedCall extends Call, Partial<Pick<ReceivedRequest, 'bodyError' | 'preferred'>> {
  /** The request that it came with; undefined when none did. */
  request?: Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
  /** The origins whose pages get credentials of real vendors. */
  allowedOrigins?: ReadonlySet<string>;
}

/** Handles a call whose caller is known, and records it in the project's feed. */
export async function handleCall(call: ReceivedCall, disturbance: Disturbance): Promise<HttpResponse> {
  const response = await judgeAndRun(call, disturbance);
  record(call, response);
  return response;
}

async function judgeAndRun(call: ReceivedCall, disturbance: Disturbance): Promise<HttpResponse> {
  const seconds = disturbance.limit(call.project);
  if (seconds !== undefined) {
    const message = `--rate-limit allows no call of this project for another ${seconds} s.`;
    return formatError('RATE_LIMIT_USER', message, { 'Retry-After': String(seconds) });
  }
  await disturbance.hold();
  const { operation, bodyError, preferred } = call;
  if (bodyError !== undefined) return formatError(bodyError.code, bodyError.message);
  const problem = findProblem(operation.operationId as OperationId, call.parameters);
  if (problem !== undefined) return formatError('INVALID_INPUT', problem);
  if (preferred !== undefined) return formatExample(operation, preferred);
  // Before idempotency, which would replay what another caller was given.
  const refusal = findRefusal(call);
  return refusal === undefined ? runCall(call, disturbance) : formatError('SCOPE_INSUFFICIENT', refusal);
}

function findProblem(operationId: OperationId, parameters: unknown): string | undefined {
  const validate = validators[operationId];
  if (!validate(parameters)) return describeErrors(validate.errors ?? []);
  return describeExcess(parameters as object);
}

/** Signing is the one call that returns what a real vendor accepts. */
function findRefusal({ project, operation, parameters, request, allowedOrigins = new Set() }: ReceivedCall) {
  if (operation.operationId !== 'authSign') return undefined;
  const { vendor = defaultVendor } = parameters as { vendor?: string };
  return refuseRealCredential(project, vendor, request?.headers.origin, allowedOrigins);
}

function record({ project, operation, parameters, request, startedAt }: ReceivedCall, response: HttpResponse): void {
  const { status } = response;
  const { error } = response.body as { error: { code: string } | null };
  const { channel } = (parameters ?? {}) as { channel?: unknown };
  const id = project.hub.feed.record({
    kind: 'call',
    capability: operation.capability,
    status,
    code: error?.code,
    channel: typeof channel === 'string' ? channel : undefined,
    milliseconds: performance.now() - startedAt,
  });
  const { method = operation.method.toUpperCase(), url = operation.path, headers = {} } = request ?? {};
  const body = operation.requestBody === undefined ? undefined : parameters;
  project.exchanges.add(id, { request: { method, url, headers, body }, response });
}
