import { decodeProtectedHeader } from 'jose';
import { LRUCache } from 'lru-cache';
import { type Credentials, deriveCredentials } from './credentials.ts';
import { defaultStateLimits, type StateLimits } from './limits.ts';
import { Project } from './project.ts';
import type { IssuedToken } from './token-store.ts';

export interface ProjectsOptions {
  /** The key of the project that exists from the start and is never evicted. */
  defaultKey: string;
  /** Credentials of the default project that come from outside. They are never sent, logged or shown. */
  credentials?: Partial<Credentials>;
  limits?: Partial<StateLimits>;
  /** The time in milliseconds since 1970. */
  now?: () => number;
}

/** What the check of a token of any project came to. */
export type TokenCheck = { project: Project; token: IssuedToken } | { refused: 'invalid' | 'expired' | 'revoked' };

/** The state of the live mock: a project for each key that was used, up to a limit. */
export class Projects {
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
    this.default = this.#create(
      defaultKey,
      { ...deriveCredentials(defaultKey), ...credentials },
      Object.keys(credentials ?? {}),
    );
    this.#others = new LRUCache({
      max: this.#limits.projects,
      dispose: (project) => {
        this.#byPusherKey.delete(project.credentials.pusher.key);
        project.hub.endAll('evicted');
      },
    });
  }

  /** Returns the project of a key, and creates it when the key is new. */
  open(projectKey: string): Project {
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

  findByPusherKey(key: string): Project | undefined {
    return this.#byPusherKey.get(key);
  }

  /** Checks an issued token, which tells by itself which project it is of. */
  async checkToken(text: string): Promise<TokenCheck> {
    const project = this.#byPusherKey.get(readKeyId(text) ?? '');
    if (project === undefined) return { refused: 'invalid' };
    const check = await project.tokens.check(text);
    return 'token' in check ? { project, token: check.token } : check;
  }

  #create(projectKey: string, credentials: Credentials, realVendors: string[] = []): Project {
    const project = new Project(projectKey, credentials, realVendors, this.#limits, this.#now);
    this.#byPusherKey.set(credentials.pusher.key, project);
    return project;
  }
}

function readKeyId(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}
