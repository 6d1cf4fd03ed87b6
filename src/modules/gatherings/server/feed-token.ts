import { createHmac, timingSafeEqual } from 'node:crypto';
import { isUuid } from '#platform/server/uuid.ts';

const ID_LENGTH = 36;

/**
 * What the address of a private calendar holds: nobody can guess it, and it stands nowhere, so that who reads the database alone
 * opens nothing.
 * @param secret the server's
 */
export function feedToken(secret: string, feed: string): string {
  return feed + signatureOf(secret, feed);
}

/** The feed that a token opens; undefined for what is none. */
export function feedOfToken(secret: string, token: string): string | undefined {
  const feed = token.slice(0, ID_LENGTH);
  if (!isUuid(feed)) return undefined;
  const [given, right] = [Buffer.from(token.slice(ID_LENGTH)), Buffer.from(signatureOf(secret, feed))];
  return given.length === right.length && timingSafeEqual(given, right) ? feed : undefined;
}

function signatureOf(secret: string, feed: string): string {
  return createHmac('sha256', secret).update(`calendar-feed ${feed}`).digest('base64url');
}
