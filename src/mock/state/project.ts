import { Hub } from '../realtime/hub.ts';
import { ChannelStore } from './channel-store.ts';
import { type Credentials, createFingerprint } from './credentials.ts';
import { IdempotencyStore } from './idempotency.ts';
import type { StateLimits } from './limits.ts';
import { TokenStore } from './token-store.ts';

/** Everything that belongs to one project key. Nothing of it can be seen with another key. */
export class Project {
  /** Names the project in the console without telling its key. */
  readonly fingerprint: string;
  readonly credentials: Credentials;
  /** The vendors whose credentials came from outside, and so are worth something elsewhere. */
  readonly realVendors: ReadonlySet<string>;
  readonly hub: Hub;
  readonly channels: ChannelStore;
  readonly tokens: TokenStore;
  readonly idempotency: IdempotencyStore;

  constructor(
    projectKey: string,
    credentials: Credentials,
    realVendors: readonly string[],
    limits: StateLimits,
    now: () => number,
  ) {
    this.fingerprint = createFingerprint(projectKey);
    this.credentials = credentials;
    this.realVendors = new Set(realVendors);
    this.hub = new Hub(now);
    this.channels = new ChannelStore(limits.channelsPerProject, now);
    this.tokens = new TokenStore(credentials.tokens, credentials.pusher.key, limits.tokensPerProject, now);
    this.idempotency = new IdempotencyStore(limits.rememberedResponses, now);
  }
}
