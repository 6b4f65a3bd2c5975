import { encodeMessage } from './messages.ts';

/** A message of a client is refused. Its connection stays, and it is told why. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** The message that tells the client. */
  readonly reply: string;

  /** @param code a code of the protocol, or null where it has none */
  constructor(reason: string, code: number | null = null) {
    super(reason);
    this.reply = encodeError(reason, code);
  }
}

/** A client cannot subscribe to a channel. */
export class SubscriptionRefusal extends Error {
  override readonly name = 'SubscriptionRefusal';
  /** The message that tells the client. */
  readonly reply: string;

  /** @param status the status that an HTTP server would respond with, or the code of what is beyond a limit */
  constructor(channel: string, reason: string, status: number, type: 'AuthError' | 'LimitReached' = 'AuthError') {
    super(reason);
    this.reply = encodeMessage('pusher:subscription_error', { type, error: reason, status }, channel);
  }
}

/** Writes an error. Its data is an object, not a string: the one exception of the protocol. */
export function encodeError(message: string, code: number | null): string {
  return JSON.stringify({ event: 'pusher:error', data: { code, message } });
}
