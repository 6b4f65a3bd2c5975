import { LRUCache } from 'lru-cache';
import type { Connection } from '../realtime/connection.ts';
import type { Project } from '../state/project.ts';
import type { Identity } from './identity.ts';
import type { AblyLimits } from './limits.ts';

/** A client of a project: who it is, and its connection. */
interface RealmClient {
  readonly identity: Identity;
  readonly connection: Connection;
}

/** What Ably's side of one project remembers. */
export class Realm {
  readonly project: Project;
  /** The key of the project, in its two parts. */
  readonly key: { name: string; secret: string };
  /** The clients that are connected, or waited for. */
  readonly clients = new Set<RealmClient>();
  /** The nonces of the TokenRequests that were exchanged. */
  readonly #nonces: LRUCache<string, true>;
  /** Until when the tokens of a client are revoked, in milliseconds since 1970. */
  readonly #revokedUntil: LRUCache<string, number>;

  constructor(project: Project, { remembered }: AblyLimits) {
    this.project = project;
    const [name = '', ...secret] = project.credentials.ably.split(':');
    this.key = { name, secret: secret.join(':') };
    const options = { maxSize: remembered, sizeCalculation: () => 1 };
    this.#nonces = new LRUCache(options);
    this.#revokedUntil = new LRUCache(options);
  }

  /** @returns whether the nonce is new */
  useNonce(nonce: string): boolean {
    if (this.#nonces.has(nonce)) return false;
    this.#nonces.set(nonce, true);
    return true;
  }

  /** Revokes the tokens of a client that were issued before a time, and ends their connections. */
  revokeClient(clientId: string, issuedBefore: number): void {
    this.#revokedUntil.set(clientId, issuedBefore);
    for (const { identity, connection } of [...this.clients]) {
      const { tokenId, expiresAt } = identity;
      if (tokenId === undefined || identity.clientId !== clientId || identity.issuedAt >= issuedBefore) continue;
      this.project.ablyTokens.revokeId(tokenId, expiresAt);
      connection.end('revoked');
    }
  }

  /** Tokens say when they were issued in whole seconds, so one of the same second counts as issued later. */
  isRevoked({ clientId, tokenId, issuedAt }: Identity): boolean {
    if (tokenId === undefined || clientId === undefined) return false;
    const until = this.#revokedUntil.get(clientId);
    return until !== undefined && issuedAt < Math.floor(until / 1_000) * 1_000;
  }
}
