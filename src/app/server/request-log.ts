import type { Handle } from '@sveltejs/kit/hooks';
import { loggedPath } from '#platform/server/log.ts';
import { serverLog } from './server-log.ts';

/** One line a request, without who asked and without what was typed. */
export const requestLog: Handle = async ({ event, resolve }) => {
  const start = performance.now();
  const response = await resolve(event);
  const path = loggedPath(event.url.pathname);
  const milliseconds = Math.round(performance.now() - start);
  serverLog().debug({ method: event.request.method, path, status: response.status, milliseconds }, 'request');
  return response;
};
