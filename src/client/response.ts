import { invalidResponseCode, unreadableResponseCode } from '../../generated/typescript/behavior.ts';
import type { components } from '../../generated/typescript/types.ts';
import { classByStatus, isRetryable, RealtimeError, UnreadableResponseError } from './errors.ts';
import type { ResponseValidator } from './response-validator.ts';
import { readRetryAfter } from './retry.ts';

/** A response of the service: its data and what came with them. */
export interface ApiResponse<Data> {
  /** What the call returns. */
  data: Data;
  /** What the gateway says about the call, such as its `request_id` and its cost. */
  metadata: components['schemas']['Metadata'];
  /** The HTTP response, for its status and headers. Its body has been read. */
  response: Response;
}

interface Envelope {
  ok?: unknown;
  data?: unknown;
  error?: { code?: unknown; message?: unknown; hint?: unknown } | null;
  metadata?: components['schemas']['Metadata'];
}

/**
 * Reads the envelope of a response.
 *
 * @param text the body of the response
 * @param hide removes the project key from a text that an error will show
 * @param validate validates the envelope of a success
 * @throws RealtimeError for a failure, and for a body that is not the envelope of its status
 */
export function readEnvelope(
  capability: string,
  response: Response,
  text: string,
  hide: (text: string) => string,
  validate: ResponseValidator | null | undefined,
): ApiResponse<unknown> {
  const { status, ok, headers } = response;
  const envelope = parse(text);
  const { ok: succeeded, data, metadata } = envelope;
  if (ok && succeeded === true && data !== undefined) {
    const problem = validate?.(capability, envelope);
    if (problem === undefined) return { data, metadata: metadata ?? {}, response };
    throw new UnreadableResponseError(`${capability} returned a response that breaks the contract: ${hide(problem)}`, {
      capability,
      status,
      requestId: metadata?.request_id ?? undefined,
      code: invalidResponseCode,
    });
  }

  const shown = hide(text);
  const { error, metadata: shownMetadata } = parse(shown);
  const details = {
    capability,
    status,
    requestId: shownMetadata?.request_id ?? undefined,
    retryAfter: readRetryAfter(headers.get('retry-after')),
  };
  if (!ok && succeeded === false && typeof error?.code === 'string') {
    const { code, message, hint } = error;
    const ErrorClass = classByStatus[status] ?? RealtimeError;
    throw new ErrorClass(typeof message === 'string' ? message : `The service gave only the code ${code}.`, {
      ...details,
      code,
      hint: typeof hint === 'string' ? hint : undefined,
      retryable: isRetryable(status, code),
    });
  }
  const kind = headers.get('location') ?? headers.get('content-type') ?? 'no content type';
  const start = shown ? `the body starts with ${JSON.stringify(shown.slice(0, 80))}` : 'the body is empty';
  throw new UnreadableResponseError(
    `${capability} returned status ${status} (${kind}) without the API's envelope: ${start}.`,
    { ...details, code: unreadableResponseCode, retryable: isRetryable(status) },
  );
}

function parse(text: string): Envelope {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
