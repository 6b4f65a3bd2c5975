/** How long an idempotency key is remembered, and the longest life of a token or a signature. A day, in seconds. */
export const daySeconds = 86_400;

/** How long a token or a signature lives when the call does not say, in seconds. */
export const defaultLifetimeSeconds = 3_600;

/** The limits of the state. */
export interface StateLimits {
  /** Project keys that have state at a time, beside the default one. The one that was idle longest is evicted. */
  projects: number;
  channelsPerProject: number;
  /** Ids of tokens that can be revoked without the token itself, and revoked ones, each for one project. */
  tokensPerProject: number;
  /** The responses that are remembered for idempotency keys of one project, in characters of JSON. */
  rememberedResponses: number;
}

export const defaultStateLimits: StateLimits = {
  projects: 100,
  channelsPerProject: 100_000,
  tokensPerProject: 100_000,
  rememberedResponses: 16_777_216,
};

/** How long a token or a signature lives, in seconds: what the call asks for, lowered to the maximum. */
export function limitLifetime(requested: number = defaultLifetimeSeconds): number {
  return Math.min(requested, daySeconds);
}
