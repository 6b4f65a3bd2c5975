import { formatSuccess, type HttpResponse } from '../http/envelope.ts';
import { CallRefusal } from './call-refusal.ts';
import { formatError } from './contract.ts';
import type { Disturbance } from './disturbance.ts';
import { handlers } from './handlers/index.ts';
import type { CallContext, Handler, OperationId } from './operation-types.ts';

/** A call whose caller is known and whose parameters are valid. */
export interface Call extends CallContext {
  /** The body, or the parameters of the path and the query as one object. */
  parameters: unknown;
  /** The `Idempotency-Key` header. */
  idempotencyKey?: string | undefined;
  /** When the call came, by `performance.now()`. */
  startedAt: number;
}

/**
 * Runs a call: once, however often it comes with the same idempotency key.
 *
 * @param disturbance decides whether it fails
 */
export async function runCall(call: Call, disturbance: Disturbance): Promise<HttpResponse> {
  const failing = disturbance.draw();
  if (failing === 'before') {
    const message = 'The call failed because of --fail-rate. It had no effect.';
    return formatError('VENDOR_DOWN', message, { 'Retry-After': '1' });
  }
  const response = await runOnce(call);
  if (failing === 'after') {
    return formatError(
      'UNKNOWN_ERROR',
      'The response was lost because of --fail-rate. The call may have taken effect.',
    );
  }
  return response;
}

async function runOnce(call: Call): Promise<HttpResponse> {
  const { operation, project } = call;
  if (!operation.writes) return runHandler(call);
  const { idempotency_key: inBody, ...parameters } = call.parameters as { idempotency_key?: unknown };
  // Of a call whose body has no such field in the contract, it can be anything.
  const given = typeof inBody === 'string' ? inBody : undefined;
  if (given && call.idempotencyKey && given !== call.idempotencyKey) {
    const message = 'idempotency_key: must be equal to the Idempotency-Key header when both are sent.';
    return formatError('INVALID_INPUT', message);
  }
  const key = call.idempotencyKey || given;
  if (!key) return runHandler(call);
  const outcome = await project.idempotency.run(operation.operationId, key, parameters, () => runHandler(call));
  if ('conflict' in outcome) {
    const message = `The idempotency key ${JSON.stringify(key)} was used for a call with other parameters.`;
    return formatError('IDEMPOTENCY_CONFLICT', message);
  }
  const { response, isReplay } = outcome;
  return isReplay ? { ...response, headers: { ...response.headers, 'Idempotent-Replayed': 'true' } } : response;
}

async function runHandler({ parameters, startedAt, ...context }: Call): Promise<HttpResponse> {
  // Each handler takes the parameters that its own validator let through; the type of the list has lost which.
  const handler = handlers[context.operation.operationId as OperationId] as Handler<OperationId>;
  try {
    const { data, vendor } = await handler(parameters as never, context);
    return formatSuccess(data, vendor, Math.round((performance.now() - startedAt) * 1_000) / 1_000);
  } catch (error) {
    if (error instanceof CallRefusal) return formatError(error.code, error.message, error.headers);
    throw error;
  }
}
