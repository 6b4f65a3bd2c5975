import { isRecord } from '../../http/json.ts';
import { createError } from '../errors.ts';
import type { AblyLimits } from '../limits.ts';
import type { RestCall, RestResponse } from './exchange.ts';

/** The most targets of one call. */
const targetLimit = 100;
/** How far back `issuedBefore` may be, in milliseconds. */
const longestPast = 3_600_000;
const target = /^(clientId|revocationKey|channel):./s;

/** `POST /keys/{name}/revokeTokens`: revokes the tokens of clients, revocation keys or channels that are older than a time. */
export function revokeTokens(
  { realm, identity, name, body }: RestCall,
  now: number,
  { renewalMargin }: AblyLimits,
): RestResponse {
  if (identity.tokenId !== undefined) {
    return { error: createError(40162, 'revokeTokens: needs the key itself, not a token.') };
  }
  if (name !== realm.key.name) {
    return { error: createError(40133, 'revokeTokens: the key in the path must be the one that authenticates.') };
  }
  const { targets, issuedBefore = now, allowReauthMargin = false } = isRecord(body) ? body : {};
  if (!Array.isArray(targets) || targets.length > targetLimit || !targets.every((each) => typeof each === 'string')) {
    return { error: createError(40001, `targets: must be a list of at most ${targetLimit} strings.`) };
  }
  if (typeof issuedBefore !== 'number' || !(issuedBefore <= now + 1_000 && issuedBefore >= now - longestPast)) {
    return {
      error: createError(
        40003,
        'issuedBefore: must be a time in milliseconds, not in the future and at most an hour ago.',
      ),
    };
  }
  if (typeof allowReauthMargin !== 'boolean') {
    return { error: createError(40003, 'allowReauthMargin: must be true or false.') };
  }
  const results = (targets as string[]).map((each) => {
    if (!target.test(each)) {
      return {
        target: each,
        error: createError(40003, 'targets: must begin with clientId:, revocationKey: or channel:.'),
      };
    }
    if (!allowReauthMargin) realm.revocations.revoke(each, issuedBefore);
    else if (!realm.revocations.revokeLater(each, issuedBefore, renewalMargin)) {
      return {
        target: each,
        error: createError(42910, 'Too many revocations wait for clients to renew their tokens.'),
      };
    }
    return { target: each, issuedBefore, appliesAt: allowReauthMargin ? now + renewalMargin : now };
  });
  const failureCount = results.filter((result) => 'error' in result).length;
  return { status: 201, body: { successCount: results.length - failureCount, failureCount, results } };
}
