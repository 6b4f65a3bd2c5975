/** Lets a number of things through in each second, all at once or spread over it. */
export class RateLimit {
  #perSecond: number;
  #now: () => number;
  #left: number;
  #filledAt: number;

  /** @param now the time in milliseconds */
  constructor(perSecond: number, now: () => number) {
    this.#perSecond = perSecond;
    this.#now = now;
    this.#left = perSecond;
    this.#filledAt = now();
  }

  /** @returns whether one more may pass; it then counts */
  take(): boolean {
    const time = this.#now();
    this.#left = Math.min(this.#perSecond, this.#left + ((time - this.#filledAt) / 1_000) * this.#perSecond);
    this.#filledAt = time;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
