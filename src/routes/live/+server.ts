import { changedFor, watchFor } from '#app/server/live.ts';
import { mayNow } from '#app/server/rate-limits.ts';
import type { RequestHandler } from './$types';

const HEADERS = {
  'content-type': 'text/event-stream',
  // for proxies: as it comes, neither kept nor packed
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no'
};

/**
 * Server-sent events: what the pages that somebody looks at show, whenever it changes. Who asks for JSON is told once: there are only so
 * many streams.
 */
export const GET: RequestHandler = async (event) => {
  if (event.request.headers.get('accept') === 'application/json')
    return Response.json(await changedFor(event), { headers: { 'cache-control': 'no-store' } });
  const asker = event.locals.person?.id ?? event.getClientAddress();
  if (!mayNow('watch', asker)) return later(429);
  const stream = await watchFor(event);
  if (stream === 'nothing') return new Response(null, { status: 404 });
  return stream === 'full' ? later(503) : new Response(stream, { headers: HEADERS });
};

function later(status: number): Response {
  return new Response(null, { status, headers: { 'retry-after': '30' } });
}
