import { decodeProtectedHeader } from 'jose';
import { LRUCache } from 'lru-cache';
import { closeCodes } from '../pusher/close-codes.ts';
import type { RealtimeState, TokenCheck } from '../realtime/hub.ts';
import { type Credentials, deriveCredentials } from './credentials.ts';
import { defaultStateLimits, type StateLimits } from './limits.ts';
import { Project } from './project.ts';

export interface ProjectsOptions {
  /** The key of the project that is there from the start and never makes room. */
  defaultKey: string;
  /** Credentials of the default project that are not to be derived from its key. */
  credentials?: Partial<Credentials>;
  limits?: Partial<StateLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
}

/** The state of the live mock: a project for each key that was seen, up to a bound. */
export class Projects implements RealtimeState<Project> {
  readonly default: Project;
  readonly #defaultKey: string;
  readonly #others: LRUCache<string, Project>;
  readonly #byPusherKey = new Map<string, Project>();
  readonly #limits: StateLimits;
  readonly #now: () => number;

  constructor({ defaultKey, credentials, limits, now = Date.now }: ProjectsOptions) {
    this.#limits = { ...defaultStateLimits, ...limits };
    this.#now = now;
    this.#defaultKey = defaultKey;
    this.default = this.#create(defaultKey, { ...deriveCredentials(defaultKey), ...credentials });
    this.#others = new LRUCache({
      max: this.#limits.projects,
      dispose: (project) => {
        this.#byPusherKey.delete(project.pusher.key);
        project.hub.endAll(closeCodes.overCapacity, 'The server forgot this project, to make room for others.');
      },
    });
  }

  /** Returns the project of a key, which is made when the key is new. */
  byKey(projectKey: string): Project {
    if (projectKey === this.#defaultKey) return this.default;
    const known = this.#others.get(projectKey);
    if (known !== undefined) return known;
    const project = this.#create(projectKey, deriveCredentials(projectKey));
    this.#others.set(projectKey, project);
    return project;
  }

  /** The projects that have state, the default one first. */
  *values(): Iterable<Project> {
    yield this.default;
    yield* this.#others.values();
  }

  projectByPusherKey(key: string): Project | undefined {
    return this.#byPusherKey.get(key);
  }

  async checkToken(text: string): Promise<TokenCheck<Project>> {
    const project = this.#byPusherKey.get(keyIdOf(text) ?? '');
    if (project === undefined) return { refused: 'invalid' };
    const check = await project.tokens.check(text);
    return 'token' in check ? { project, token: check.token } : check;
  }

  #create(projectKey: string, credentials: Credentials): Project {
    const project = new Project(projectKey, credentials, this.#limits, this.#now);
    this.#byPusherKey.set(credentials.pusher.key, project);
    return project;
  }
}

function keyIdOf(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}
