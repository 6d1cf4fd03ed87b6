import { limitsFrom, DEFAULT_TRAVEL_LIMITS } from '../limits.ts';
import { isRestricted, readRiding } from '../riding.ts';
import { readStartingPlaces } from '../starting-place.ts';
import type { Start } from './keep-start.ts';

/** A first-party cookie that only the server reads. */
export const START_COOKIE = 'start';
export const START_COOKIE_SECONDS = 400 * 24 * 3600;

export function writeStartCookie(start: Start): string {
  return Buffer.from(JSON.stringify(start)).toString('base64url');
}

/** The start in a cookie; where it is missing or was tampered with, one without places. */
export function readStartCookie(value: string | undefined): Start {
  const parsed = parse(value);
  const riding = readRiding(parsed?.riding);
  return {
    places: readStartingPlaces(parsed?.places),
    limits: limitsFrom(parsed?.limits) ?? DEFAULT_TRAVEL_LIMITS,
    ...(isRestricted(riding) && { riding })
  };
}

function parse(value: string | undefined): Record<string, unknown> | undefined {
  if (!value || value.length > 4096) return undefined;
  try {
    const parsed: unknown = JSON.parse(Buffer.from(value, 'base64url').toString());
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
