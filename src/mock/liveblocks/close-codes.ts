import type { EndReason } from '../realtime/protocol.ts';

/**
 * Why a connection ends, in the codes of Liveblocks' protocol: with 40xx the client stays away, with 41xx it comes back
 * with a new token, with any other it comes back with the one that it has.
 */
export const closeCodes = {
  invalidMessage: 4000,
  notAllowed: 4001,
  tooManyConnections: 4003,
  tokenExpired: 4109,
  restart: 1012,
  tryAgainLater: 1013,
} as const;

export type CloseCode = (typeof closeCodes)[keyof typeof closeCodes];

export const endCodes: Record<EndReason, CloseCode> = {
  disconnected: closeCodes.notAllowed,
  // The client would try again with the token that it has remembered, for as long as that is not expired.
  revoked: closeCodes.notAllowed,
  unauthorized: closeCodes.notAllowed,
  expired: closeCodes.tokenExpired,
  evicted: closeCodes.tryAgainLater,
  slow: closeCodes.tryAgainLater,
  silent: closeCodes.restart,
  shutdown: closeCodes.restart,
  unsupported: closeCodes.invalidMessage,
};
