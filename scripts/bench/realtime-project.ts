import { Feed } from '../../src/mock/realtime/feed.ts';
import type { RealtimeProject } from '../../src/mock/realtime/hub.ts';
import { ProjectHub } from '../../src/mock/realtime/project-hub.ts';

/** A project with one channel. */
export function createProject(): RealtimeProject {
  const feed = new Feed();
  return {
    fingerprint: 'bench',
    pusher: { key: 'key', secret: 'secret' },
    feed,
    hub: new ProjectHub({ feed }),
    channel: () => ({ type: 'public' }),
    openChannel: () => ({ type: 'public' }),
  };
}
