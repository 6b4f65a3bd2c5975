import { invalidResponseCode, unreadableResponseCode } from '../../generated/typescript/behavior.ts';
import type { components } from '../../generated/typescript/types.ts';
import { classByStatus, mayRepeat, RealtimeError, UnreadableResponseError } from './errors.ts';
import type { ResponseValidator } from './response-validator.ts';
import { readRetryAfter } from './retry.ts';

/** An answer of the service, with more than its data. */
export interface Answer<Data> {
  /** What the call returns. */
  data: Data;
  /** What the gateway noted about the call, such as its `request_id` and its cost. */
  metadata: components['schemas']['Metadata'];
  /** The HTTP response, for its status and headers. Its body has been read. */
  response: Response;
}

interface Envelope {
  ok?: unknown;
  data?: unknown;
  error?: { code?: unknown; message?: unknown; hint?: string | undefined } | null;
  metadata?: components['schemas']['Metadata'];
}

/**
 * Opens the envelope.
 *
 * @param text the body of the response
 * @param hide takes out of a text what no error may show
 * @param validate judges the envelope of a success
 * @throws RealtimeError for a failure, and for anything that is not the envelope that its status asks for
 */
export function readAnswer(
  capability: string,
  response: Response,
  text: string,
  hide: (text: string) => string,
  validate: ResponseValidator | null | undefined,
): Answer<unknown> {
  const { status, ok, headers } = response;
  const envelope = parse(text);
  const { ok: saysOk, data, metadata } = envelope;
  if (ok && saysOk === true && data !== undefined) {
    const problem = validate?.(capability, envelope);
    if (problem === undefined) return { data, metadata: metadata as Answer<unknown>['metadata'], response };
    throw new UnreadableResponseError(
      `${capability} was answered with what the contract does not allow: ${hide(problem)}`,
      {
        capability,
        status,
        requestId: metadata?.request_id,
        code: invalidResponseCode,
      },
    );
  }

  const shown = hide(text);
  const { error, metadata: noted } = parse(shown);
  const details = {
    capability,
    status,
    requestId: noted?.request_id,
    retryAfter: readRetryAfter(headers.get('retry-after')),
  };
  if (!ok && saysOk === false && typeof error?.code === 'string') {
    const { code, message, hint } = error;
    const ErrorClass = classByStatus[status] ?? RealtimeError;
    throw new ErrorClass(String(message), { ...details, code, hint, retryable: mayRepeat(status, code) });
  }
  const kind = headers.get('location') ?? headers.get('content-type') ?? 'no content type';
  const start = shown ? `it starts with ${JSON.stringify(shown.slice(0, 80))}` : 'it is empty';
  throw new UnreadableResponseError(
    `${capability} was answered with status ${status} (${kind}), but not with the envelope for it: ${start}.`,
    { ...details, code: unreadableResponseCode, retryable: mayRepeat(status) },
  );
}

function parse(text: string): Envelope {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
