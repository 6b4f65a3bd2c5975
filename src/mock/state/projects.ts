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
  /** By what names a project in the vendors' own keys and tokens. */
  readonly #byName = new Map<string, Project>();
  readonly #listeners = new Set<(project: Project) => void>();
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
        for (const name of listNames(project)) this.#byName.delete(name);
        project.hub.endAll('evicted');
      },
    });
  }

  /** The time by the clock of all projects, in milliseconds since 1970. */
  get time(): number {
    return this.#now();
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

  /** Calls a function with each project that exists, and with each that comes. */
  watch(listener: (project: Project) => void): void {
    this.#listeners.add(listener);
    for (const project of this.values()) listener(project);
  }

  findByPusherKey(key: string): Project | undefined {
    return this.#byName.get(`pusher ${key}`);
  }

  /** @param name the part of an Ably key before the colon */
  findByAblyKey(name: string): Project | undefined {
    return this.#byName.get(`ably ${name}`);
  }

  findByLiveblocksSecret(secret: string): Project | undefined {
    return this.#byName.get(`liveblocks ${secret}`);
  }

  findByFingerprint(fingerprint: string): Project | undefined {
    return this.#byName.get(`fingerprint ${fingerprint}`);
  }

  /** Checks an issued token, which tells by itself which project it is of. */
  async checkToken(text: string): Promise<TokenCheck> {
    const project = this.findByPusherKey(readKeyId(text) ?? '');
    if (project === undefined) return { refused: 'invalid' };
    const check = await project.tokens.check(text);
    return 'token' in check ? { project, token: check.token } : check;
  }

  #create(projectKey: string, credentials: Credentials, realVendors: string[] = []): Project {
    const project = new Project(projectKey, credentials, realVendors, this.#limits, this.#now);
    for (const name of listNames(project)) this.#byName.set(name, project);
    for (const listener of this.#listeners) listener(project);
    return project;
  }
}

function listNames({ credentials: { pusher, ably, liveblocks }, fingerprint }: Project): string[] {
  const ablyName = ably.split(':', 1)[0] ?? '';
  return [`pusher ${pusher.key}`, `ably ${ablyName}`, `liveblocks ${liveblocks}`, `fingerprint ${fingerprint}`];
}

function readKeyId(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}
