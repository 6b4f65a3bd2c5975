import { encodeMessage } from './messages.ts';

/** What a client asked for cannot be done. Its connection stays, and it is told. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** The message that tells the client. */
  readonly answer: string;

  /** @param code a code of the protocol, or null where it has none */
  constructor(reason: string, code: number | null = null) {
    super(reason);
    this.answer = encodeError(reason, code);
  }
}

/** A client cannot subscribe to a channel. */
export class SubscriptionRefusal extends Error {
  override readonly name = 'SubscriptionRefusal';
  readonly answer: string;

  /** @param status what an HTTP server would answer */
  constructor(channel: string, reason: string, status: 400 | 401 | 403 | 429) {
    super(reason);
    this.answer = encodeMessage('pusher:subscription_error', { type: 'AuthError', error: reason, status }, channel);
  }
}

/** Words an error. Its data is an object, not a string: the one exception of the protocol. */
export function encodeError(message: string, code: number | null): string {
  return JSON.stringify({ event: 'pusher:error', data: { code, message } });
}
