import { LRUCache } from 'lru-cache';
import type { Project } from '../state/project.ts';
import type { AblyLimits } from './limits.ts';
import { Revocations, type TokenHolder } from './revocations.ts';

/** What Ably's side of one project remembers. */
export class Realm {
  readonly project: Project;
  /** The key of the project, in its two parts. */
  readonly key: { name: string; secret: string };
  /** The clients that are connected, or waited for. */
  readonly clients = new Set<TokenHolder>();
  readonly revocations: Revocations;
  /** The nonces of the TokenRequests that were exchanged. */
  readonly #nonces: LRUCache<string, true>;

  constructor(project: Project, { remembered, waitingRevocations }: AblyLimits) {
    this.project = project;
    const [name = '', ...secret] = project.credentials.ably.split(':');
    this.key = { name, secret: secret.join(':') };
    this.#nonces = new LRUCache({ maxSize: remembered, sizeCalculation: () => 1 });
    this.revocations = new Revocations({
      tokens: project.ablyTokens,
      holders: this.clients,
      capacity: remembered,
      waiting: waitingRevocations,
    });
  }

  /** @returns whether the nonce is new */
  useNonce(nonce: string): boolean {
    if (this.#nonces.has(nonce)) return false;
    this.#nonces.set(nonce, true);
    return true;
  }
}
