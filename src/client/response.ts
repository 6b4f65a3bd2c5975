import { type ClientErrorCode, missingMessage, requestIdHeader } from '../../generated/typescript/behavior.ts';
import type { components } from '../../generated/typescript/types.ts';
import { classByStatus, isRetryable, RealtimeError, UnreadableResponseError } from './errors.ts';
import { isObject } from './is-object.ts';
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

/** The envelope as it may come: any part can be missing, or something else. */
interface Envelope {
  ok?: unknown;
  data?: unknown;
  error?: { code?: unknown; message?: unknown; hint?: unknown } | null;
  metadata?: { request_id?: unknown } | null;
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
  const { ok } = response;
  const envelope = parse(text);
  const { ok: succeeded, data, error, metadata } = envelope;
  const isSuccess = ok && succeeded === true;
  let problem: unknown = '`data` is no object.';
  if (isSuccess && isObject(data)) {
    try {
      problem = validate?.(capability, envelope);
    } catch (thrown) {
      problem = thrown;
    }
    if (problem === undefined)
      return { data, metadata: (metadata ?? {}) as ApiResponse<unknown>['metadata'], response };
  }

  const { status, headers } = response;
  const read = (value: unknown) => (typeof value === 'string' ? hide(value) : undefined);
  const details = {
    capability,
    status,
    requestId: read(metadata?.request_id) ?? read(headers.get(requestIdHeader)),
    retryAfter: readRetryAfter(headers.get('retry-after')),
    headers,
  };
  if (isSuccess)
    throw new UnreadableResponseError(
      `${capability} returned a response that breaks the contract: ${hide(String(problem))}`,
      {
        ...details,
        code: 'invalid_response' satisfies ClientErrorCode,
      },
    );
  const code = read(error?.code);
  if (!ok && succeeded !== true && code) {
    const ErrorClass = classByStatus[status] ?? RealtimeError;
    throw new ErrorClass(read(error?.message) ?? missingMessage, {
      ...details,
      code,
      hint: read(error?.hint),
      retryable: isRetryable(status, code),
    });
  }
  const kind = hide(headers.get('location') ?? headers.get('content-type') ?? 'no content type');
  const start = text ? `the body starts with ${JSON.stringify(hide(text).slice(0, 80))}` : 'the body is empty';
  throw new UnreadableResponseError(
    `${capability} returned status ${status} (${kind}) without the API's envelope: ${start}.`,
    { ...details, code: 'unreadable_response' satisfies ClientErrorCode, retryable: !ok && isRetryable(status) },
  );
}

function parse(text: string): Envelope {
  try {
    return Object(JSON.parse(text));
  } catch {
    return {};
  }
}
