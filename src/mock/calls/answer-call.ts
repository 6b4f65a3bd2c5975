import { parameters as validators } from '../../../generated/validators/parameters.js';
import { describeErrors } from '../../contract/describe-errors.ts';
import type { Answer } from '../http/envelope.ts';
import { exampleAnswer } from '../http/example-answer.ts';
import type { WantedAnswer } from '../http/prefer.ts';
import { describeExcess } from '../state/limits.ts';
import { type Call, carryOut } from './carry-out.ts';
import { failure } from './contract.ts';
import type { Disturbance } from './disturbance.ts';
import type { OperationId } from './operation-types.ts';

/** A call as it was received, with what is known of it before it is judged. */
export interface ReceivedCall extends Call {
  /** Why its body could not be read. */
  unreadable?: { code: string; message: string } | undefined;
  /** The documented answer that it asks for instead of being carried out. */
  wanted?: WantedAnswer | undefined;
}

/** Answers a call whose caller is known, and notes it in the project's feed. */
export async function answerCall(call: ReceivedCall, disturbance: Disturbance): Promise<Answer> {
  const answer = await judgeAndCarryOut(call, disturbance);
  record(call, answer);
  return answer;
}

async function judgeAndCarryOut(call: ReceivedCall, disturbance: Disturbance): Promise<Answer> {
  const seconds = disturbance.limit(call.project);
  if (seconds !== undefined) {
    const words = `--rate-limit allows no call of this project for another ${seconds} s.`;
    return failure('RATE_LIMIT_USER', words, { 'Retry-After': String(seconds) });
  }
  await disturbance.hold();
  const { operation, unreadable, wanted } = call;
  if (unreadable !== undefined) return failure(unreadable.code, unreadable.message);
  const problem = findProblem(operation.operationId as OperationId, call.parameters);
  if (problem !== undefined) return failure('INVALID_INPUT', problem);
  return wanted === undefined ? carryOut(call, disturbance) : exampleAnswer(operation, wanted);
}

function findProblem(operationId: OperationId, parameters: unknown): string | undefined {
  const validate = validators[operationId];
  if (!validate(parameters)) return describeErrors(validate.errors ?? []);
  return describeExcess(parameters as object);
}

function record({ project, operation, parameters, startedAt }: ReceivedCall, { status, body }: Answer): void {
  const { error } = body as { error: { code: string } | null };
  const { channel } = (parameters ?? {}) as { channel?: unknown };
  project.feed.record({
    kind: 'call',
    capability: operation.capability,
    status,
    ...(error && { code: error.code }),
    ...(typeof channel === 'string' && { channel }),
    milliseconds: performance.now() - startedAt,
  });
}
