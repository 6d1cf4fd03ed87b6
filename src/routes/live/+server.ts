import { watchFor } from '#app/server/live.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { RequestHandler } from './$types';

const HEADERS = {
  'content-type': 'text/event-stream',
  // for proxies: as it comes, neither kept nor packed
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no'
};

/** Server-sent events: what the pages that somebody looks at show, whenever it changes. */
export const GET: RequestHandler = async (event) => {
  const asker = event.locals.person?.id ?? event.getClientAddress();
  if (!mayNow('watch', asker)) return later(429);
  const stream = await watchFor(event);
  return stream ? new Response(stream, { headers: HEADERS }) : later(503);
};

function later(status: number): Response {
  return new Response(null, { status, headers: { 'retry-after': '30' } });
}
