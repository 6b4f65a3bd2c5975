import { LRUCache } from 'lru-cache';
import type { Connection } from '../realtime/connection.ts';
import type { SignedTokens } from '../state/signed-tokens.ts';
import type { Identity } from './identity.ts';

/** A client of a project: who it is, and its connection. */
export interface TokenHolder {
  readonly identity: Identity;
  readonly connection: Connection;
  /** Asks the client for a new token, with which its connection goes on. */
  askForToken(): void;
}

export interface RevocationsOptions {
  tokens: SignedTokens;
  /** The clients that are connected, or waited for. */
  holders: ReadonlySet<TokenHolder>;
  /** How many revocations are remembered. */
  capacity: number;
  /** How many revocations may wait until clients have renewed their tokens. */
  waiting: number;
}

/** The revocations of the tokens of one key. */
export class Revocations {
  readonly #tokens: SignedTokens;
  readonly #holders: ReadonlySet<TokenHolder>;
  readonly #mostWaiting: number;
  /** The time before which the tokens of a target were issued that are revoked, in milliseconds since 1970. */
  readonly #revokedUntil: LRUCache<string, number>;
  #waiting = 0;

  constructor({ tokens, holders, capacity, waiting }: RevocationsOptions) {
    this.#tokens = tokens;
    this.#holders = holders;
    this.#mostWaiting = waiting;
    this.#revokedUntil = new LRUCache({ maxSize: capacity, sizeCalculation: () => 1 });
  }

  /**
   * Revokes the tokens of a target, such as `clientId:ada`, that were issued before a time, and ends the connections of
   * those who hold them.
   */
  revoke(target: string, issuedBefore: number): void {
    this.#apply(target, issuedBefore, readTokens(this.#findHolders(target, issuedBefore)));
  }

  /**
   * Asks those who hold the tokens for new ones, and revokes the old ones after a while.
   *
   * @param margin in milliseconds
   * @returns false when as many revocations wait as may
   */
  revokeLater(target: string, issuedBefore: number, margin: number): boolean {
    if (this.#waiting >= this.#mostWaiting) return false;
    const holders = this.#findHolders(target, issuedBefore);
    const tokens = readTokens(holders);
    this.#waiting += 1;
    setTimeout(() => {
      this.#waiting -= 1;
      this.#apply(target, issuedBefore, tokens);
    }, margin).unref();
    for (const holder of holders) holder.askForToken();
    return true;
  }

  /** Tokens say when they were issued in whole seconds, so one of the same second counts as issued later. */
  isRevoked({ issuedAt, revokedBy }: Identity): boolean {
    return revokedBy.some((target) => {
      const until = this.#revokedUntil.get(target) ?? 0;
      return issuedAt < Math.floor(until / 1_000) * 1_000;
    });
  }

  /** @param tokens those that are known to have been issued before the time, in the same second perhaps */
  #apply(target: string, issuedBefore: number, tokens: Map<string, number | undefined>): void {
    this.#revokedUntil.set(target, Math.max(issuedBefore, this.#revokedUntil.get(target) ?? 0));
    for (const [id, expiresAt] of tokens) this.#tokens.revokeId(id, expiresAt);
    for (const { identity, connection } of [...this.#holders]) {
      if (tokens.has(identity.tokenId ?? '') || this.isRevoked(identity)) connection.end('revoked');
    }
  }

  #findHolders(target: string, issuedBefore: number): TokenHolder[] {
    return [...this.#holders].filter(
      ({ identity: { issuedAt, revokedBy } }) => issuedAt < issuedBefore && revokedBy.includes(target),
    );
  }
}

/** The ids of the tokens that clients hold, with the time when each expires. */
function readTokens(holders: TokenHolder[]): Map<string, number | undefined> {
  return new Map(holders.map(({ identity: { tokenId = '', expiresAt } }) => [tokenId, expiresAt]));
}
