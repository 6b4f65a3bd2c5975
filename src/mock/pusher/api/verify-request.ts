import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Credentials } from '../../state/credentials.ts';
import { apiLimits } from './limits.ts';

/** A request as it was signed. */
export interface SignedRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  body: Buffer;
}

/**
 * Checks the signature of a request, its time, and that it covers the body.
 *
 * @param now the time in milliseconds since 1970
 * @returns what is wrong with it; undefined when nothing is
 */
export function findSignatureProblem(
  { method, path, query, body }: SignedRequest,
  app: Credentials['pusher'],
  now: number,
): string | undefined {
  const { auth_signature: signature = '', ...signed } = Object.fromEntries(query);
  if (signed.auth_version !== '1.0') return 'auth_version: must be 1.0.';
  const time = Math.floor(now / 1_000);
  if (!(Math.abs(time - Number(signed.auth_timestamp || Number.NaN)) <= apiLimits.clock)) {
    return `auth_timestamp: ${signed.auth_timestamp} is not within ${apiLimits.clock}s of the server's time, ${time}.`;
  }
  if (body.length > 0 && signed.body_md5 !== createHash('md5').update(body).digest('hex')) {
    return 'body_md5: is not the MD5 of the body in hex.';
  }
  const text = Object.keys(signed)
    .sort()
    .map((name) => `${name}=${signed[name]}`)
    .join('&');
  // Libraries sign a name in the path as it is or as it is sent.
  const isRight = [path, decode(path)].some((each) =>
    isSignature(signature, `${method}\n${each}\n${text}`, app.secret),
  );
  return isRight
    ? undefined
    : 'auth_signature: is not the HMAC-SHA256 of the request under the secret of the app, in hex.';
}

function isSignature(signature: string, text: string, secret: string): boolean {
  const expected = Buffer.from(createHmac('sha256', secret).update(text).digest('hex'));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
