import type { IssuedToken } from '../state/token-store.ts';
import { type Capability, everything } from './capability.ts';

/** Who holds a key or a token, and what it may do. */
export interface Identity {
  /** The client that the token names; undefined when it names none. */
  clientId: string | undefined;
  /** Whether it may act as any client. */
  anyClient: boolean;
  capability: Capability;
  /** Undefined for a key. */
  tokenId: string | undefined;
  /** When the token was issued, in milliseconds since 1970. */
  issuedAt: number;
  /** The targets that revoke the token together with others, such as `clientId:ada`. Without Ably's key it has none. */
  revokedBy: readonly string[];
  /** When the token expires, in milliseconds since 1970; undefined for a key. */
  expiresAt: number | undefined;
}

/** Who holds the project's key. */
export const keyHolder: Identity = {
  clientId: undefined,
  anyClient: true,
  capability: everything,
  tokenId: undefined,
  issuedAt: 0,
  revokedBy: [],
  expiresAt: undefined,
};

/** Who holds a token of `realtime.token.issue`. Its permissions have the same names as Ably's. */
export function describeIssuedToken({ jti, client_id, channels, capabilities, expiresAt }: IssuedToken): Identity {
  return {
    clientId: client_id,
    anyClient: false,
    // The channels of an issued token are names. Ably would read one with a star as a pattern.
    capability: Object.fromEntries(
      channels.filter((name) => !name.includes('*')).map((name) => [name, [...capabilities]]),
    ),
    tokenId: jti,
    issuedAt: 0,
    revokedBy: [],
    expiresAt,
  };
}

/** What revokes a token: its client, its revocation key, and a channel that it names as it is, pattern or not. */
export function listRevocationTargets(clientId: unknown, revocationKey: unknown, capability: Capability): string[] {
  const channels = Object.keys(capability).map((channel) => `channel:${channel}`);
  const named = { clientId, revocationKey };
  const others = Object.entries(named).filter(([, value]) => value !== undefined);
  return [...others.map(([type, value]) => `${type}:${value}`), ...channels];
}

/** Lets a connection or a request choose the client that it acts as. @returns undefined when it may not */
export function chooseClient(identity: Identity, asked: string | undefined): Identity | undefined {
  const { clientId, anyClient } = identity;
  if (asked === undefined || asked === clientId) return identity;
  if (!anyClient) return undefined;
  // A connection that says who it is acts as no one else.
  return { ...identity, clientId: asked, anyClient: asked === '*' };
}
