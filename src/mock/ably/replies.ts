import type { ErrorInfo } from './errors.ts';
import { Action, type ProtocolMessage } from './wire.ts';

/** How many replies are kept for messages that arrive again. */
const kept = 100;

/** The replies to one client's newest numbered messages, so that one that arrives again after a resume has no effect. */
export class Replies {
  readonly #byNumber = new Map<number, ProtocolMessage>();
  #newest = -1;

  /**
   * Carries out a numbered message, once for each number.
   *
   * @param given the number, as the client sent it
   * @returns the reply to the message
   */
  reply(given: unknown, work: () => { serials: string[] } | { error: ErrorInfo }): ProtocolMessage {
    const msgSerial = Number.isSafeInteger(given) ? (given as number) : 0;
    if (msgSerial <= this.#newest) return this.#byNumber.get(msgSerial) ?? { action: Action.ack, msgSerial, count: 1 };
    const result = work();
    const reply: ProtocolMessage =
      'error' in result
        ? { action: Action.nack, msgSerial, count: 1, error: result.error }
        : { action: Action.ack, msgSerial, count: 1, res: [{ serials: result.serials }] };
    this.#newest = msgSerial;
    this.#byNumber.set(msgSerial, reply);
    for (const old of this.#byNumber.keys()) {
      if (this.#byNumber.size <= kept) break;
      this.#byNumber.delete(old);
    }
    return reply;
  }
}
