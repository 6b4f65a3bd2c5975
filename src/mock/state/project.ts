import type { ConsoleChannel, ConsoleProject } from '../console/backend.ts';
import { Feed } from '../realtime/feed.ts';
import type { ChannelType } from '../realtime/hub.ts';
import { ProjectHub } from '../realtime/project-hub.ts';
import { ChannelStore } from './channel-store.ts';
import { type Credentials, fingerprintOf } from './credentials.ts';
import { IdempotencyStore } from './idempotency.ts';
import type { StateLimits } from './limits.ts';
import { TokenStore } from './token-store.ts';

/** Everything that belongs to one project key. Nothing of it can be seen with another key. */
export class Project implements ConsoleProject {
  readonly fingerprint: string;
  readonly credentials: Credentials;
  readonly feed = new Feed();
  readonly hub: ProjectHub;
  readonly channelStore: ChannelStore;
  readonly tokens: TokenStore;
  readonly answers: IdempotencyStore;

  constructor(projectKey: string, credentials: Credentials, limits: StateLimits, now: () => number) {
    this.fingerprint = fingerprintOf(projectKey);
    this.credentials = credentials;
    this.hub = new ProjectHub(this);
    this.channelStore = new ChannelStore(limits.channelsPerProject, now);
    this.tokens = new TokenStore(credentials.tokens, credentials.pusher.key, limits.tokensPerProject, now);
    this.answers = new IdempotencyStore(limits.rememberedAnswers, now);
  }

  get pusher(): Credentials['pusher'] {
    return this.credentials.pusher;
  }

  get channelCount(): number {
    return this.channelStore.size;
  }

  channel(name: string) {
    return this.channelStore.get(name);
  }

  openChannel(name: string, type: ChannelType) {
    return this.channelStore.open(name, type);
  }

  channels(): Iterable<ConsoleChannel> {
    return this.channelStore.values();
  }
}
