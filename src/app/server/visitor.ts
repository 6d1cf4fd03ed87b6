import type { RequestEvent } from '@sveltejs/kit';
import type { Visitor } from '#travel/server';

/** Who asks, as far as a starting place goes: the person signed in, or whoever has the cookie. */
export function visitorOf(event: RequestEvent): Visitor {
  return {
    person: event.locals.person?.id ?? null,
    cookies: event.cookies,
    secure: event.url.protocol === 'https:'
  };
}
