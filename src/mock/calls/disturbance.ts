import { setTimeout as wait } from 'node:timers/promises';
import { RateLimit } from '../realtime/rate-limit.ts';
import type { Project } from '../state/project.ts';

/** How the server is made slow, limited or flaky. */
export interface DisturbanceOptions {
  /** How long each response is held back, in milliseconds: a random time between the two. */
  latency?: { least: number; most: number };
  /** How many calls each project may make in a period of milliseconds. */
  rateLimit?: { calls: number; period: number };
  /** Which part of the calls fails, from 0 to 1. */
  failRate?: number;
}

/** What a disturbed call does: fail before it takes effect, or take effect and then lose its response. */
export type Failing = 'before' | 'after' | undefined;

/** Makes calls slow, limited or flaky, so that a caller's retry code can be seen working. */
export class Disturbance {
  #options: DisturbanceOptions;
  readonly #random: () => number;
  readonly #now: () => number;
  #limits = new WeakMap<Project, RateLimit>();

  /** @param random a number from 0 up to 1 */
  constructor(options: DisturbanceOptions, random = Math.random, now: () => number = () => performance.now()) {
    this.#options = options;
    this.#random = random;
    this.#now = now;
  }

  /** Changes what is disturbed from now on. */
  set(options: DisturbanceOptions): void {
    this.#options = options;
    this.#limits = new WeakMap();
  }

  /** How long a message to a client takes on its way, in milliseconds. */
  drawDelay(): number {
    const { latency } = this.#options;
    return latency === undefined ? 0 : latency.least + (latency.most - latency.least) * this.#random();
  }

  /** Counts a call of a project. @returns how many seconds it has to wait; undefined when it may be made now */
  limit(project: Project): number | undefined {
    const { rateLimit } = this.#options;
    if (rateLimit === undefined) return undefined;
    const limit = this.#limits.get(project) ?? new RateLimit(rateLimit.calls, this.#now, rateLimit.period);
    this.#limits.set(project, limit);
    return limit.take() ? undefined : Math.ceil(limit.wait / 1_000);
  }

  /** @returns a promise that resolves after the latency; undefined when there is none */
  hold(): Promise<void> | undefined {
    const { latency } = this.#options;
    if (latency === undefined) return undefined;
    return wait(this.drawDelay());
  }

  /** Decides whether a call fails. Half of those that fail take effect all the same, as it happens in a network. */
  draw(): Failing {
    const { failRate = 0 } = this.#options;
    if (failRate === 0) return undefined;
    const drawn = this.#random();
    if (drawn >= failRate) return undefined;
    return drawn < failRate / 2 ? 'before' : 'after';
  }
}
