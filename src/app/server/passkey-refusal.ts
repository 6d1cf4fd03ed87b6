import type { PasskeyRefused } from '#people/server';

const STATUS = { 'too-often': 429, stale: 403, unknown: 401 } satisfies Record<PasskeyRefused['reason'], number>;

/** A refusal as the script of the page reads it. */
export function passkeyRefusal({ reason }: PasskeyRefused): Response {
  return Response.json({ reason }, { status: STATUS[reason] });
}
