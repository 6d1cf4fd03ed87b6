import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';
import { building } from '$app/env';
import { accountHandle } from '#people/server';
import { accounts } from '#app/server/accounts.ts';
import { languageHandle } from '#app/server/language-handle.ts';
import { closeServer, openServer } from '#app/server/open-server.ts';
import { serverLog } from '#app/server/server-log.ts';
import { pageHeaders } from '#app/server/page-headers.ts';
import { requestLog } from '#app/server/request-log.ts';
import { settings } from '#app/server/settings.ts';
import * as m from '#messages';

export const init: ServerInit = async () => {
  if (building) return;
  await openServer();
  process.on('sveltekit:shutdown', (_reason: string, endings?: Promise<void>[]) => {
    endings?.push(closeServer());
  });
};

/** Asked by machines, who are nobody: these answer though the database does not. */
const NOBODY_ASKS = new Set(['/healthz', '/readyz']);

const recognised: Handle = accountHandle(accounts, () => !settings().sample);
const signedIn: Handle = (given) =>
  building || NOBODY_ASKS.has(given.event.url.pathname) ? given.resolve(given.event) : recognised(given);

export const handle: Handle = sequence(requestLog, languageHandle, pageHeaders, signedIn);

/** The reader sees an id that the log has too, and nothing of what went wrong inside. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  if (kind !== 'unknown') return;
  const id = crypto.randomUUID().slice(0, 8);
  const what = error instanceof Error ? error.stack : JSON.stringify(error);
  serverLog().error({ id, route: event.route.id, what }, 'a request failed');
  return { message: m.platform_error_title(), id };
};
