import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { configure } from 'safe-stable-stringify';
import type { HttpResponse } from '../http/envelope.ts';
import { useClock } from './cache-clock.ts';
import { daySeconds } from './limits.ts';

/** What a call with an idempotency key came to. */
export type IdempotentOutcome = { response: HttpResponse; isReplay: boolean } | { conflict: true };

/** A response that is remembered, in a form that can be saved. */
export interface RememberedResponse {
  /** The operation and the key. */
  id: string;
  /** The hash of the call's parameters. */
  parameters: string;
  response: HttpResponse;
  /** RFC 3339. */
  expires_at: string;
}

const stringify = configure({ deterministic: true });

/**
 * The responses to the calls of one project that had an idempotency key, for a day. A key belongs to an operation:
 * another operation may use the same one.
 *
 * A success is remembered, and so is an error that comes from the state, such as 404 and 409. A response that asks for
 * a retry (429, 5xx) or for a corrected call (400) is not.
 */
export class IdempotencyStore {
  readonly #running = new Map<string, { parameters: string; response: Promise<HttpResponse> }>();
  readonly #done: LRUCache<string, { parameters: string; response: HttpResponse }>;
  readonly #now: () => number;
  /** Grows with every response that is remembered. */
  changes = 0;

  /** @param capacity how many characters of responses are remembered; those that were unused longest go first */
  constructor(capacity: number, now: () => number) {
    this.#now = now;
    this.#done = new LRUCache({
      maxSize: capacity,
      sizeCalculation: ({ response }) => JSON.stringify(response.body).length,
      ttl: daySeconds * 1_000,
      ...useClock(now),
    });
  }

  clear(): void {
    this.changes += 1;
    this.#done.clear();
  }

  /** The responses that are remembered, those that were used last first. */
  list(): RememberedResponse[] {
    return Array.from(this.#done.entries(), ([id, { parameters, response }]) => ({
      id,
      parameters,
      response,
      expires_at: new Date(this.#now() + this.#done.getRemainingTTL(id)).toISOString(),
    }));
  }

  /** Adds responses of a saved state, except those that would have been forgotten. */
  restore(remembered: readonly RememberedResponse[]): void {
    for (const { id, parameters, response, expires_at } of remembered.toReversed()) {
      const ttl = Date.parse(expires_at) - this.#now();
      if (ttl > 0) this.#done.set(id, { parameters, response }, { ttl });
    }
  }

  /**
   * Runs a call unless one with the same key was run. One that is running is waited for.
   *
   * @param given the parameters of the call, without the key itself
   */
  async run(
    operation: string,
    key: string,
    given: object,
    work: () => Promise<HttpResponse>,
  ): Promise<IdempotentOutcome> {
    const id = `${operation} ${key}`;
    const parameters = createHash('sha256')
      .update(stringify(given) ?? '')
      .digest('base64');
    for (;;) {
      const earlier = this.#done.get(id) ?? this.#running.get(id);
      if (earlier === undefined) break;
      if (earlier.parameters !== parameters) return { conflict: true };
      const response = await earlier.response;
      if (isRemembered(response)) return { response, isReplay: true };
    }
    const running = work();
    this.#running.set(id, { parameters, response: running });
    try {
      const response = await running;
      if (isRemembered(response)) {
        this.changes += 1;
        this.#done.set(id, { parameters, response });
      }
      return { response, isReplay: false };
    } finally {
      this.#running.delete(id);
    }
  }
}

function isRemembered({ status }: HttpResponse): boolean {
  return status < 500 && status !== 400 && status !== 429;
}
