/** An error as Ably's clients read it. */
export interface ErrorInfo {
  code: number;
  statusCode: number;
  message: string;
  href: string;
}

/** Ably's codes that this server uses, with the status of each. */
const statuses = {
  40000: 400, // bad request
  40001: 400, // invalid request body
  40003: 400, // invalid parameter value
  40009: 400, // maximum message length exceeded
  40010: 400, // invalid channel name
  40012: 400, // invalid client id
  40013: 400, // invalid message data or encoding
  40021: 400, // feature requires a newer platform version
  40101: 401, // invalid credentials
  40102: 401, // incompatible credentials
  40104: 401, // timestamp not current
  40105: 401, // nonce value replayed
  40133: 401, // wrong API key for token revocation
  40140: 401, // token error
  40141: 401, // token revoked
  40142: 401, // token expired
  40160: 401, // operation not permitted with provided capability
  40162: 401, // token-based auth not permitted for this operation
  40400: 404, // not found
  40500: 405, // method not allowed
  42910: 429, // rate limit exceeded: request rejected
  42911: 429, // max per-connection publish rate limit exceeded
  50000: 500, // internal error
  80003: 503, // disconnected
  80008: 400, // unable to recover connection
  80014: 408, // connection timed out
  80016: 400, // operation on superseded connection
  80019: 403, // the server does not want this client
  80020: 400, // continuity loss due to maximum subscribe message rate exceeded
  90001: 400, // channel operation failed (invalid channel state)
  90003: 400, // unable to recover channel (messages expired)
  90010: 400, // maximum number of channels per connection exceeded
  91000: 400, // unable to enter presence channel (no clientId)
  91001: 400, // unable to enter presence channel (invalid channel state)
  91003: 400, // unable to enter presence channel (maximum member limit exceeded)
} as const;

export type ErrorCode = keyof typeof statuses;

/** Creates an error. @param statusCode where it is not the one that usually goes with the code */
export function createError(code: ErrorCode, message: string, statusCode: number = statuses[code]): ErrorInfo {
  return { code, statusCode, message, href: `https://help.ably.io/error/${code}` };
}

/** What Ably's clients are told when they use something that this server does not have. */
export function refuseUnsupported(feature: string): ErrorInfo {
  return createError(40021, `The live mock does not support ${feature}.`);
}

/** Whether a client that receives this error fetches a new token and tries again. */
export function isTokenError({ code }: ErrorInfo): boolean {
  return code >= 40_140 && code < 40_150;
}
