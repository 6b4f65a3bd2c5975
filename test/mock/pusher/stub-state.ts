import { Feed } from '../../../src/mock/realtime/feed.ts';
import type { ChannelType, IssuedToken, RealtimeProject, RealtimeState } from '../../../src/mock/realtime/hub.ts';
import { ProjectHub } from '../../../src/mock/realtime/project-hub.ts';

/** A project that keeps its channels in a map, as large as a test wants. */
export class StubProject implements RealtimeProject {
  readonly fingerprint: string;
  readonly pusher: { key: string; secret: string };
  readonly feed = new Feed();
  readonly hub = new ProjectHub(this);
  readonly channelMap = new Map<string, { type: ChannelType }>();
  capacity = 10;

  constructor(name: string) {
    this.fingerprint = name;
    this.pusher = { key: `key-${name}`, secret: `secret-${name}` };
  }

  channel(name: string) {
    return this.channelMap.get(name);
  }

  openChannel(name: string, type: ChannelType) {
    const channel = this.channelMap.get(name) ?? (this.channelMap.size < this.capacity ? { type } : undefined);
    if (channel !== undefined) this.channelMap.set(name, channel);
    return channel;
  }
}

/** Two projects, and tokens that are only names. */
export class StubState<Project extends StubProject = StubProject> implements RealtimeState {
  readonly project: Project;
  readonly otherProject: Project;
  readonly tokens = new Map<string, IssuedToken>();

  constructor(Kind: new (name: string) => Project) {
    this.project = new Kind('one');
    this.otherProject = new Kind('two');
  }

  projectByPusherKey(key: string) {
    return [this.project, this.otherProject].find(({ pusher }) => pusher.key === key);
  }

  /** Makes a token of the first project. */
  issue(token: Partial<IssuedToken> = {}): string {
    const name = `token.number.${this.tokens.size + 1}`;
    this.tokens.set(name, {
      jti: name,
      client_id: 'client-1',
      channels: ['room-42'],
      capabilities: ['subscribe'],
      expiresAt: Date.now() + 3_600_000,
      ...token,
    });
    return name;
  }

  async checkToken(name: string) {
    const token = this.tokens.get(name);
    if (token === undefined) return { refused: 'invalid' } as const;
    return { project: this.project, token };
  }
}
