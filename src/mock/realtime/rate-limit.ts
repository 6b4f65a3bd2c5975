/** Lets a number of things through in each period, all at once or spread over it. */
export class RateLimit {
  readonly #amount: number;
  readonly #period: number;
  readonly #now: () => number;
  #left: number;
  #filledAt: number;

  /**
   * @param now the time in milliseconds
   * @param period how long it takes until the whole amount may pass again, in milliseconds
   */
  constructor(amount: number, now: () => number, period = 1_000) {
    this.#amount = amount;
    this.#period = period;
    this.#now = now;
    this.#left = amount;
    this.#filledAt = now();
  }

  /** @returns whether one more may pass; it then counts */
  take(): boolean {
    const time = this.#now();
    // A clock that was set back gives nothing, and takes nothing away.
    const passed = Math.max(0, time - this.#filledAt);
    this.#left = Math.min(this.#amount, this.#left + (passed / this.#period) * this.#amount);
    this.#filledAt = time;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }

  /** How long until the next one may pass, in milliseconds, as of the last `take`. */
  get wait(): number {
    return Math.max(0, ((1 - this.#left) / this.#amount) * this.#period);
  }
}
