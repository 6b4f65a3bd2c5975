import { type Answer, createSuccess } from '../http/envelope.ts';
import { replayHeader } from '../state/idempotency.ts';
import { CallRefusal } from './call-refusal.ts';
import { failure } from './contract.ts';
import type { Disturbance } from './disturbance.ts';
import { handlers } from './handlers/index.ts';
import type { CallContext, Handler, OperationId } from './operation-types.ts';

/** A call whose caller is known. */
export interface Call extends CallContext {
  /** The body, or the parameters of the path and the query as one object. */
  parameters: unknown;
  /** The `Idempotency-Key` header. */
  idempotencyKey?: string | undefined;
  /** When the call came, by `performance.now()`. */
  startedAt: number;
}

/**
 * Carries out a call: once, however often it comes with the same idempotency key.
 *
 * @param disturbance decides whether it fails
 */
export async function carryOut(call: Call, disturbance: Disturbance): Promise<Answer> {
  const failing = disturbance.draw();
  if (failing === 'before') {
    return failure('VENDOR_DOWN', 'The call failed because of --fail-rate. It had no effect.', { 'Retry-After': '1' });
  }
  const answer = await carryOutOnce(call);
  if (failing === 'after') {
    return failure('UNKNOWN_ERROR', 'The answer was lost because of --fail-rate. The call may have taken effect.');
  }
  return answer;
}

async function carryOutOnce(call: Call): Promise<Answer> {
  const { operation, project } = call;
  if (!operation.writes) return work(call);
  const { idempotency_key: given, ...parameters } = call.parameters as { idempotency_key?: string };
  if (given && call.idempotencyKey && given !== call.idempotencyKey) {
    return failure('INVALID_INPUT', 'idempotency_key: must be equal to the Idempotency-Key header when both are sent.');
  }
  const key = call.idempotencyKey || given;
  if (!key) return work(call);
  const outcome = await project.answers.run(operation.operationId, key, parameters, () => work(call));
  if ('conflict' in outcome) {
    const words = `The idempotency key ${JSON.stringify(key)} was used for a call with other parameters.`;
    return failure('IDEMPOTENCY_CONFLICT', words);
  }
  const { answer, isReplay } = outcome;
  return isReplay ? { ...answer, headers: { ...answer.headers, [replayHeader]: 'true' } } : answer;
}

async function work({ parameters, startedAt, ...context }: Call): Promise<Answer> {
  // Each handler takes the parameters that its own validator let through; the list of them has lost which.
  const handler = handlers[context.operation.operationId as OperationId] as Handler<OperationId>;
  try {
    const { data, vendor } = await handler(parameters as never, context);
    return createSuccess(data, vendor, Math.round((performance.now() - startedAt) * 1_000) / 1_000);
  } catch (error) {
    if (error instanceof CallRefusal) return failure(error.code, error.message, error.headers);
    throw error;
  }
}
