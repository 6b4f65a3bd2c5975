import { isRecord } from '../../http/json.ts';
import { createError, refuseUnsupported } from '../errors.ts';
import type { RestCall, RestResponse } from './exchange.ts';

/** The most targets of one call. */
const targetLimit = 100;

/** `POST /keys/{name}/revokeTokens`: ends the connections of clients whose tokens are older than a time. */
export function revokeTokens({ realm, identity, name, body }: RestCall, now: number): RestResponse {
  if (identity.tokenId !== undefined || name !== realm.key.name) {
    return { error: createError(40160, 'revokeTokens: needs the key itself, not a token.') };
  }
  const { targets, issuedBefore = now } = isRecord(body) ? body : {};
  if (
    !Array.isArray(targets) ||
    targets.length > targetLimit ||
    !targets.every((target) => typeof target === 'string')
  ) {
    return { error: createError(40001, `targets: must be a list of at most ${targetLimit} strings.`) };
  }
  if (typeof issuedBefore !== 'number' || !(issuedBefore <= now + 1_000)) {
    return { error: createError(40003, 'issuedBefore: must be a time in milliseconds that is not in the future.') };
  }
  const results = (targets as string[]).map((target) => {
    const [, type, clientId] = /^(\w+):(.+)$/s.exec(target) ?? [];
    if (type === undefined || clientId === undefined) {
      return { target, error: createError(40003, 'targets: must look like clientId:ada.') };
    }
    if (type !== 'clientId') return { target, error: refuseUnsupported(`the revocation of tokens by ${type}`) };
    realm.revokeClient(clientId, issuedBefore);
    return { target, issuedBefore, appliesAt: now };
  });
  const failureCount = results.filter((result) => 'error' in result).length;
  return { status: 200, body: { successCount: results.length - failureCount, failureCount, results } };
}
