import { error, redirect } from '@sveltejs/kit';
import * as m from '#messages';
import type { Person } from '../person.ts';

/** What a guard needs of a request. */
export interface Asker {
  locals: { person: Person | null };
  url: URL;
}

/** Who is signed in; everybody else is led to sign in and back. */
export function requirePerson({ locals, url }: Asker): Person {
  if (locals.person) return locals.person;
  const to = encodeURIComponent(url.pathname + url.search);
  redirect(303, `/sign-in?to=${to}`);
}

/** The administrator; everybody else is led to sign in, or told that the page is not for her. */
export function requireAdministrator(asker: Asker): Person {
  const person = requirePerson(asker);
  if (!person.administrator) error(403, m.people_administrator_only());
  return person;
}
