import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { configure } from 'safe-stable-stringify';
import type { Answer } from '../http/envelope.ts';
import { daySeconds } from './limits.ts';

interface Remembered {
  parameters: string;
  answer: Answer;
}

/** What came of a call with an idempotency key. */
export type KeyedAnswer = { answer: Answer; isReplay: boolean } | { conflict: true };

const stringify = configure({ deterministic: true });

/** The header that tells a repeat from a first answer. */
export const replayHeader = 'Idempotent-Replayed';

/**
 * The answers to the calls of one project that carried an idempotency key, for a day. A key belongs to an operation:
 * another operation may use the same one.
 *
 * What is remembered is what a call came to: a success, or a refusal because of the state such as 404 and 409. An
 * answer that asks for another try (429, 5xx) or for a corrected call (400) is not.
 */
export class IdempotencyStore {
  #running = new Map<string, { parameters: string; answer: Promise<Answer> }>();
  #done: LRUCache<string, Remembered>;

  /** @param capacity how many characters of answers are remembered; the ones that were not used longest go first */
  constructor(capacity: number, now: () => number) {
    this.#done = new LRUCache({
      maxSize: capacity,
      sizeCalculation: ({ answer }) => JSON.stringify(answer.body).length,
      ttl: daySeconds * 1_000,
      perf: { now },
    });
  }

  /**
   * Carries out a call unless one with the same key was. One that runs at this moment is waited for.
   *
   * @param given what the call was given, without the key itself
   */
  async run(operation: string, key: string, given: object, work: () => Promise<Answer>): Promise<KeyedAnswer> {
    const id = `${operation} ${key}`;
    const parameters = createHash('sha256')
      .update(stringify(given) ?? '')
      .digest('base64');
    for (;;) {
      const earlier = this.#done.get(id) ?? this.#running.get(id);
      if (earlier === undefined) break;
      if (earlier.parameters !== parameters) return { conflict: true };
      const answer = await earlier.answer;
      if (isRemembered(answer)) return { answer, isReplay: true };
    }
    const answer = work();
    this.#running.set(id, { parameters, answer });
    try {
      const done = await answer;
      if (isRemembered(done)) this.#done.set(id, { parameters, answer: done });
      return { answer: done, isReplay: false };
    } finally {
      this.#running.delete(id);
    }
  }
}

function isRemembered({ status }: Answer): boolean {
  return status < 500 && status !== 400 && status !== 429;
}
