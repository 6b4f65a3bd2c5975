import { createSecretKey, type KeyObject } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { v7 as uuid } from 'uuid';
import type { components } from '../../../generated/typescript/types.ts';
import { limitLifetime } from './limits.ts';

/** What a token allows. */
export type Permission = components['schemas']['RealtimeCapability'];

/** What the caller asks of a new token. */
export interface TokenRequest {
  client_id?: string;
  user_id?: string;
  channels?: string[];
  capabilities?: Permission[];
  ttl_seconds?: number;
}

/** What a valid token of `realtime.token.issue` says. */
export interface IssuedToken {
  jti: string;
  client_id: string;
  user_id?: string;
  channels: readonly string[];
  capabilities: readonly Permission[];
  /** When it expires, in milliseconds since 1970. */
  expiresAt: number;
}

type Verified = { token: IssuedToken } | { refused: 'invalid' | 'expired' };

const algorithm = 'HS256';

/** Signs the tokens of one project, and knows which were revoked. Times are in milliseconds since 1970. */
export class TokenStore {
  readonly #secret: KeyObject;
  readonly #keyId: string;
  readonly #now: () => number;
  /** Both remember an id only until its token expires. */
  readonly #issued: LRUCache<string, true>;
  readonly #revoked: LRUCache<string, true>;
  /** Grows with every token that is revoked. */
  changes = 0;

  /** @param keyId tells in the header of a token which project it is of */
  constructor(secret: Buffer, keyId: string, capacity: number, now: () => number) {
    this.#secret = createSecretKey(secret);
    this.#keyId = keyId;
    this.#now = now;
    // Sized entries, since a bare count would reserve the memory for all of them at once.
    const options = { maxSize: capacity, sizeCalculation: () => 1, perf: { now } };
    this.#issued = new LRUCache(options);
    this.#revoked = new LRUCache(options);
  }

  async issue(request: TokenRequest): Promise<{ text: string; token: IssuedToken }> {
    const { client_id, user_id, channels = [], capabilities = ['subscribe'], ttl_seconds } = request;
    const issuedAt = Math.floor(this.#now() / 1_000);
    const expiresAt = issuedAt + limitLifetime(ttl_seconds);
    const jti = `rtt_${uuid()}`;
    const claims = {
      client_id: client_id ?? `client_${uuid()}`,
      ...(user_id !== undefined && { user_id }),
      channels,
      capabilities,
    };
    const text = await new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: this.#keyId })
      .setJti(jti)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(this.#secret);
    this.#issued.set(jti, true, { ttl: expiresAt * 1_000 - this.#now() });
    return { text, token: { jti, ...claims, expiresAt: expiresAt * 1_000 } };
  }

  async check(text: string): Promise<Verified | { refused: 'revoked' }> {
    const verified = await this.#verify(text);
    return 'token' in verified && this.#revoked.has(verified.token.jti) ? { refused: 'revoked' } : verified;
  }

  /**
   * Revokes a token.
   *
   * @param tokenOrJti the whole token, or its id, which is known for as long as the token is valid
   * @returns the id of the token; undefined when it was not valid
   */
  async revoke(tokenOrJti: string): Promise<string | undefined> {
    if (!tokenOrJti.includes('.')) return this.#issued.has(tokenOrJti) ? this.#markRevoked(tokenOrJti) : undefined;
    const verified = await this.#verify(tokenOrJti);
    return 'token' in verified ? this.#markRevoked(verified.token.jti, verified.token.expiresAt) : undefined;
  }

  /** The tokens that were revoked and have not expired, each with its expiry in milliseconds since 1970. */
  listRevoked(): { jti: string; expiresAt: number }[] {
    return Array.from(this.#revoked.keys(), (jti) => ({
      jti,
      expiresAt: this.#now() + this.#revoked.getRemainingTTL(jti),
    }));
  }

  /** Adds a revoked token of a saved state, unless it has expired. */
  restoreRevoked(jti: string, expiresAt: number): void {
    if (expiresAt > this.#now()) this.#markRevoked(jti, expiresAt);
  }

  clear(): void {
    this.changes += 1;
    this.#issued.clear();
    this.#revoked.clear();
  }

  #markRevoked(jti: string, expiresAt = this.#now() + this.#issued.getRemainingTTL(jti)): string | undefined {
    if (this.#revoked.has(jti)) return undefined;
    this.changes += 1;
    this.#revoked.set(jti, true, { ttl: Math.max(1, expiresAt - this.#now()) });
    return jti;
  }

  async #verify(text: string): Promise<Verified> {
    try {
      const { payload } = await jwtVerify(text, this.#secret, {
        algorithms: [algorithm],
        currentDate: new Date(this.#now()),
        requiredClaims: ['jti', 'exp'],
      });
      const { jti, exp, client_id, user_id, channels, capabilities } = payload as Claims;
      const identity = { client_id, ...(user_id !== undefined && { user_id }) };
      return { token: { jti, ...identity, channels, capabilities, expiresAt: exp * 1_000 } };
    } catch (error) {
      return { refused: error instanceof errors.JWTExpired ? 'expired' : 'invalid' };
    }
  }
}

/** What `issue` wrote into a token whose signature is valid. */
interface Claims extends Pick<IssuedToken, 'jti' | 'client_id' | 'user_id' | 'channels' | 'capabilities'> {
  exp: number;
  [claim: string]: unknown;
}
