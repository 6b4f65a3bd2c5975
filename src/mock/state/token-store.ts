import { v7 as uuid } from 'uuid';
import type { components } from '../../../generated/typescript/types.ts';
import { limitLifetime } from './limits.ts';
import { SignedTokens } from './signed-tokens.ts';

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

/** Signs the tokens of one project, and knows which were revoked. Times are in milliseconds since 1970. */
export class TokenStore {
  readonly #tokens: SignedTokens;

  /** @param keyId tells in the header of a token which project it is of */
  constructor(secret: Buffer, keyId: string, capacity: number, now: () => number) {
    this.#tokens = new SignedTokens({ secret, keyId, prefix: 'rtt_', capacity, now });
  }

  async issue(request: TokenRequest): Promise<{ text: string; token: IssuedToken }> {
    const { client_id, user_id, channels = [], capabilities = ['subscribe'], ttl_seconds } = request;
    const claims = {
      client_id: client_id ?? `client_${uuid()}`,
      ...(user_id !== undefined && { user_id }),
      channels,
      capabilities,
    };
    const { text, token } = await this.#tokens.issue(claims, limitLifetime(ttl_seconds));
    return { text, token: { jti: token.id, ...claims, expiresAt: token.expiresAt } };
  }

  async check(text: string): Promise<{ token: IssuedToken } | { refused: 'invalid' | 'expired' | 'revoked' }> {
    const checked = await this.#tokens.check(text);
    if ('refused' in checked) return checked;
    const { id, claims, expiresAt } = checked;
    const { client_id, user_id, channels, capabilities } = claims as unknown as Claims;
    const identity = { client_id, ...(user_id !== undefined && { user_id }) };
    return { token: { jti: id, ...identity, channels, capabilities, expiresAt } };
  }

  /**
   * Revokes a token.
   *
   * @param tokenOrJti the whole token, or its id, which is known for as long as the token is valid
   * @returns the id of the token; undefined when it was not valid
   */
  revoke(tokenOrJti: string): Promise<string | undefined> {
    return this.#tokens.revoke(tokenOrJti);
  }

  /** Grows with every token that is revoked. */
  get changes(): number {
    return this.#tokens.changes;
  }

  /** The tokens that were revoked and have not expired, each with its expiry in milliseconds since 1970. */
  listRevoked(): { jti: string; expiresAt: number }[] {
    return this.#tokens.listRevoked().map(({ id, expiresAt }) => ({ jti: id, expiresAt }));
  }

  /** Adds a revoked token of a saved state, unless it has expired. */
  restoreRevoked(jti: string, expiresAt: number): void {
    this.#tokens.restoreRevoked(jti, expiresAt);
  }

  clear(): void {
    this.#tokens.clear();
  }
}

/** What `issue` wrote into a token whose signature is valid. */
type Claims = Pick<IssuedToken, 'client_id' | 'user_id' | 'channels' | 'capabilities'>;
