import { createHmac, timingSafeEqual } from 'node:crypto';
import { decodeProtectedHeader } from 'jose';
import { daySeconds, defaultLifetimeSeconds } from '../state/limits.ts';
import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';
import { everything, parseCapability } from './capability.ts';
import { createError, type ErrorInfo } from './errors.ts';
import { describeIssuedToken, type Identity, keyHolder, listRevocationTargets } from './identity.ts';
import type { AblyLimits } from './limits.ts';
import { Realm } from './realm.ts';

/** A client or a server that may use a project. */
export interface Admitted {
  realm: Realm;
  identity: Identity;
}

/** How far the clock of a TokenRequest's signer may be off, in milliseconds. */
const clockTolerance = 900_000;

/** Decides who may use which project with Ably's keys and tokens. */
export class Authentication {
  readonly #projects: Projects;
  readonly #limits: AblyLimits;
  readonly #realms = new WeakMap<Project, Realm>();

  constructor(projects: Projects, limits: AblyLimits) {
    this.#projects = projects;
    this.#limits = limits;
  }

  openRealm(project: Project): Realm {
    const realm = this.#realms.get(project) ?? new Realm(project, this.#limits);
    this.#realms.set(project, realm);
    return realm;
  }

  /** Finds the project of a key by its name, the part before the colon. */
  findRealm(keyName: string): Realm | undefined {
    const project = this.#projects.findByAblyKey(keyName);
    return project && this.openRealm(project);
  }

  admitKey(key: string): Admitted | { error: ErrorInfo } {
    const name = key.split(':', 1)[0] ?? '';
    const realm = this.findRealm(name);
    if (realm === undefined) return { error: createError(40400, `No project has the key ${JSON.stringify(name)}.`) };
    if (isEqual(key, `${realm.key.name}:${realm.key.secret}`)) return { realm, identity: keyHolder };
    return { error: createError(40101, 'The secret of the key is wrong.') };
  }

  /** Admits the holder of a token: one that a TokenRequest was exchanged for, a JWT, or one of realtime.token.issue. */
  async admitToken(text: string): Promise<Admitted | { error: ErrorInfo }> {
    const realm = this.findRealm(readKeyId(text) ?? '');
    if (realm === undefined) return this.#admitIssuedToken(text);
    const checked = await realm.project.ablyTokens.check(text);
    if ('refused' in checked) return { error: refuseToken(checked.refused) };
    const { 'x-ably-clientId': clientId, 'x-ably-capability': capability } = checked.claims;
    const revocationKey = checked.claims['x-ably-revocation-key'];
    const parsed = capability === undefined ? everything : parseCapability(capability);
    if (parsed === undefined || !(clientId === undefined || typeof clientId === 'string')) {
      return { error: createError(40140, 'x-ably-capability or x-ably-clientId of the token is malformed.') };
    }
    if (revocationKey !== undefined && (typeof revocationKey !== 'string' || revocationKey === '')) {
      return { error: createError(40140, 'x-ably-revocation-key: must be a string that is not empty.') };
    }
    const identity: Identity = {
      clientId: clientId === '*' ? undefined : clientId,
      anyClient: clientId === '*',
      capability: parsed,
      tokenId: checked.id,
      issuedAt: checked.issuedAt,
      revokedBy: listRevocationTargets(clientId, revocationKey, parsed),
      expiresAt: checked.expiresAt,
    };
    return realm.revocations.isRevoked(identity) ? { error: refuseToken('revoked') } : { realm, identity };
  }

  async #admitIssuedToken(text: string): Promise<Admitted | { error: ErrorInfo }> {
    const checked = await this.#projects.checkToken(text);
    if ('refused' in checked) return { error: refuseToken(checked.refused) };
    return { realm: this.openRealm(checked.project), identity: describeIssuedToken(checked.token) };
  }

  /** Exchanges a signed TokenRequest for a token. */
  async exchange(realm: Realm, request: Record<string, unknown>): Promise<{ error: ErrorInfo } | { details: unknown }> {
    // Some libraries write what is not given as null.
    const given = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== null));
    const { keyName, ttl = '', capability = '', clientId = '', timestamp, nonce, mac } = given;
    const wrong = Object.entries({ ttl, capability, clientId, timestamp, nonce }).find(([, value]) => !isText(value));
    if (wrong !== undefined) return { error: createError(40000, `${wrong[0]}: must be a string or a number.`) };
    const { name, secret } = realm.key;
    const signed = `${[keyName, ttl, capability, clientId, timestamp, nonce].join('\n')}\n`;
    const expected = createHmac('sha256', secret).update(signed).digest('base64');
    if (keyName !== name || typeof mac !== 'string' || !isEqual(mac, expected)) {
      return { error: createError(40101, 'mac: does not sign this TokenRequest with the secret of its key.') };
    }
    const now = this.#projects.time;
    if (!(Math.abs(now - Number(timestamp)) <= clockTolerance)) {
      return { error: createError(40104, `timestamp: must be within ${clockTolerance / 60_000} minutes of ${now}.`) };
    }
    const lifetime = ttl === '' ? defaultLifetimeSeconds * 1_000 : Number(ttl);
    if (!(lifetime > 0 && lifetime <= daySeconds * 1_000)) {
      return { error: createError(40003, `ttl: must be from 1 to ${daySeconds * 1_000} milliseconds.`) };
    }
    const granted = capability === '' ? everything : parseCapability(capability);
    if (granted === undefined) {
      return {
        error: createError(40000, 'capability: must be the text of a JSON object with a list for each channel.'),
      };
    }
    if (typeof nonce !== 'string' || nonce.length < 16 || nonce.length > 200 || !realm.useNonce(nonce)) {
      return { error: createError(40105, 'nonce: must have 16 characters or more and be used only once.') };
    }
    const text = JSON.stringify(granted);
    const { text: token, token: issued } = await realm.project.ablyTokens.issue(
      { 'x-ably-capability': text, ...(clientId !== '' && { 'x-ably-clientId': String(clientId) }) },
      Math.ceil(lifetime / 1_000),
    );
    return {
      details: {
        token,
        keyName: name,
        issued: now,
        expires: issued.expiresAt,
        capability: text,
        ...(clientId !== '' && { clientId: String(clientId) }),
      },
    };
  }
}

function refuseToken(reason: 'invalid' | 'expired' | 'revoked'): ErrorInfo {
  const code = { invalid: 40140, expired: 40142, revoked: 40141 } as const;
  return createError(code[reason], `The token is ${reason}.`);
}

function readKeyId(token: string): string | undefined {
  try {
    return decodeProtectedHeader(token).kid;
  } catch {
    return undefined;
  }
}

/** Whether a field of a TokenRequest can be signed. */
function isText(value: unknown): boolean {
  return value === undefined || typeof value === 'string' || typeof value === 'number';
}

function isEqual(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
