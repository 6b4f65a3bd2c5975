import { Hub } from '../realtime/hub.ts';
import { ChannelStore } from './channel-store.ts';
import { type Credentials, createFingerprint, maskKey } from './credentials.ts';
import { EventCache } from './event-cache.ts';
import { Exchanges } from './exchanges.ts';
import { IdempotencyStore } from './idempotency.ts';
import type { StateLimits } from './limits.ts';
import { SignedTokens } from './signed-tokens.ts';
import { TokenStore } from './token-store.ts';

/** Everything that belongs to one project key. Nothing of it can be seen with another key. */
export class Project {
  /** Names the project in the console without telling its key. */
  readonly fingerprint: string;
  /** Names the project for people: its key, as far as it may be shown. */
  readonly name: string;
  readonly credentials: Credentials;
  /** The vendors whose credentials came from outside, and so are worth something elsewhere. */
  readonly realVendors: ReadonlySet<string>;
  readonly hub: Hub;
  readonly channels: ChannelStore;
  readonly tokens: TokenStore;
  /** The tokens that are signed with the project's Ably key. */
  readonly ablyTokens: SignedTokens;
  /** The tokens that are signed with the project's Liveblocks secret. */
  readonly liveblocksTokens: SignedTokens;
  readonly idempotency: IdempotencyStore;
  readonly eventCache: EventCache;
  /** The newest calls, for the console. */
  readonly exchanges = new Exchanges();

  constructor(
    projectKey: string,
    credentials: Credentials,
    realVendors: readonly string[],
    limits: StateLimits,
    now: () => number,
  ) {
    this.fingerprint = createFingerprint(projectKey);
    this.name = maskKey(projectKey);
    this.credentials = credentials;
    this.realVendors = new Set(realVendors);
    this.hub = new Hub(now);
    this.channels = new ChannelStore(limits.channelsPerProject, now);
    this.tokens = new TokenStore(credentials.tokens, credentials.pusher.key, limits.tokensPerProject, now);
    this.eventCache = new EventCache(this.hub, now);
    const [ablyKeyName = '', ...ablySecret] = credentials.ably.split(':');
    const signing = { capacity: limits.tokensPerProject, now };
    this.ablyTokens = new SignedTokens({
      secret: Buffer.from(ablySecret.join(':')),
      keyId: ablyKeyName,
      prefix: 'ably_',
      ...signing,
    });
    this.liveblocksTokens = new SignedTokens({
      secret: Buffer.from(credentials.liveblocks),
      prefix: 'liveblocks_',
      ...signing,
    });
    this.idempotency = new IdempotencyStore(limits.rememberedResponses, now);
  }

  /** Forgets everything, as if the project was new. Its clients are told to connect again. */
  reset(): void {
    for (const connection of [...this.hub.connections.values()]) connection.end('shutdown', 'The project was reset.');
    for (const { name } of this.channels.values()) this.hub.history.forget(name);
    for (const part of [this.channels, this.tokens, this.ablyTokens, this.liveblocksTokens]) part.clear();
    for (const part of [this.idempotency, this.eventCache, this.exchanges]) part.clear();
    this.hub.feed.record({ kind: 'reset' });
  }
}
