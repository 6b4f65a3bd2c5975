import { createHash, createSecretKey, type KeyObject } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { v7 as uuid } from 'uuid';
import { useClock } from './cache-clock.ts';

/** A token whose signature is right. Times are in milliseconds since 1970. */
export interface CheckedToken {
  id: string;
  claims: JWTPayload;
  issuedAt: number;
  expiresAt: number;
}

/** What the check of a token came to. */
export type SignedTokenCheck = CheckedToken | { refused: 'invalid' | 'expired' | 'revoked' };

export interface SignedTokensOptions {
  secret: Buffer;
  /** Tells in the header of a token which project it is of. */
  keyId?: string;
  /** The beginning of each token's id. */
  prefix: string;
  /** How many ids are remembered. */
  capacity: number;
  /** The time in milliseconds since 1970. */
  now: () => number;
}

const algorithm = 'HS256';

/** The tokens signed with one secret, by this server or by its owner, and which of them were revoked. */
export class SignedTokens {
  readonly #options: SignedTokensOptions;
  readonly #secret: KeyObject;
  /** Both remember an id only until its token expires. */
  readonly #issued: LRUCache<string, true>;
  readonly #revoked: LRUCache<string, true>;
  /** Grows with every token that is revoked. */
  changes = 0;

  constructor(options: SignedTokensOptions) {
    this.#options = options;
    this.#secret = createSecretKey(options.secret);
    // Sized entries, since a bare count would reserve the memory for all of them at once.
    const cache = { maxSize: options.capacity, sizeCalculation: () => 1, ...useClock(options.now) };
    this.#issued = new LRUCache(cache);
    this.#revoked = new LRUCache(cache);
  }

  /** @param lifetime in seconds */
  async issue(claims: JWTPayload, lifetime: number): Promise<{ text: string; token: CheckedToken }> {
    const { prefix, keyId, now } = this.#options;
    const time = now();
    const issuedAt = Math.floor(time / 1_000);
    const expiresAt = issuedAt + lifetime;
    const id = `${prefix}${uuid()}`;
    const text = await new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', ...(keyId !== undefined && { kid: keyId }) })
      .setJti(id)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.#secret);
    this.#issued.set(id, true, { ttl: Math.max(1, expiresAt * 1_000 - time) });
    return { text, token: { id, claims, issuedAt: issuedAt * 1_000, expiresAt: expiresAt * 1_000 } };
  }

  async check(text: string): Promise<SignedTokenCheck> {
    const verified = await this.#verify(text);
    return 'id' in verified && this.#revoked.has(verified.id) ? { refused: 'revoked' } : verified;
  }

  /**
   * Revokes a token.
   *
   * @param tokenOrId the whole token, or its id, which is known for as long as the token is valid
   * @returns the id of the token; undefined when it was not valid
   */
  async revoke(tokenOrId: string): Promise<string | undefined> {
    if (!tokenOrId.includes('.')) return this.#issued.has(tokenOrId) ? this.revokeId(tokenOrId) : undefined;
    const verified = await this.#verify(tokenOrId);
    return 'id' in verified ? this.revokeId(verified.id, verified.expiresAt) : undefined;
  }

  /**
   * Revokes the token of an id.
   *
   * @returns undefined when it was revoked before
   */
  revokeId(id: string, expiresAt = this.#options.now() + this.#issued.getRemainingTTL(id)): string | undefined {
    if (this.#revoked.has(id)) return undefined;
    this.changes += 1;
    this.#revoked.set(id, true, { ttl: Math.max(1, expiresAt - this.#options.now()) });
    return id;
  }

  /** The tokens that were revoked and have not expired. */
  listRevoked(): { id: string; expiresAt: number }[] {
    return Array.from(this.#revoked.keys(), (id) => ({
      id,
      expiresAt: this.#options.now() + this.#revoked.getRemainingTTL(id),
    }));
  }

  /** Adds a revoked token of a saved state, unless it has expired. */
  restoreRevoked(id: string, expiresAt: number): void {
    if (expiresAt > this.#options.now()) this.revokeId(id, expiresAt);
  }

  clear(): void {
    this.changes += 1;
    this.#issued.clear();
    this.#revoked.clear();
  }

  async #verify(text: string): Promise<CheckedToken | { refused: 'invalid' | 'expired' }> {
    const now = this.#options.now();
    try {
      const { payload } = await jwtVerify(text, this.#secret, {
        algorithms: [algorithm],
        currentDate: new Date(now),
        requiredClaims: ['exp'],
      });
      const { jti, iat, exp = 0 } = payload;
      // A token that the caller signed itself need not have an id.
      const id = jti ?? createHash('sha256').update(text).digest('base64url');
      return { id, claims: payload, issuedAt: (iat ?? Math.floor(now / 1_000)) * 1_000, expiresAt: exp * 1_000 };
    } catch (error) {
      return { refused: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
    }
  }
}
