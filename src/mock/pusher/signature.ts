import { createHmac, timingSafeEqual } from 'node:crypto';

/** Checks that an `auth` of Pusher, `key:signature`, signs a text for an app. */
export function verifySignature(auth: string | undefined, text: string, app: { key: string; secret: string }): boolean {
  if (auth === undefined) return false;
  const expected = Buffer.from(`${app.key}:${createHmac('sha256', app.secret).update(text).digest('hex')}`);
  const given = Buffer.from(auth);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
