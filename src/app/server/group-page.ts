import { error } from '@sveltejs/kit';
import { type BoardReader, type GroupAct, mayInGroup, type TypedGroup } from '#groups';
import { type GroupRead, readGroup } from '#groups/server';
import type { Person } from '#people';
import { requirePerson } from '#people/server';
import * as m from '#messages';
import { database } from './database.ts';
import { textOf } from './asked.ts';

/** What is asked of a request below a group's address. */
type GroupEvent = { params: { slug: string }; locals: { person: Person | null }; url: URL };

/**
 * The group that a page is about, if its reader may do this in it; 404 where there is none. Whoever is not signed in is led to
 * sign in and back.
 */
export async function groupOf(event: GroupEvent, act: GroupAct): Promise<GroupRead> {
  const read = await readGroup(database(), event.params.slug, event.locals.person);
  if (!read) error(404);
  if (mayInGroup(read.standings, act)) return read;
  requirePerson(event);
  error(403, read.standings.includes('kept-out') ? m.groups_kept_out_you() : m.groups_not_allowed());
}

/** The same for what only somebody with an account does. */
export async function groupAndPersonOf(event: GroupEvent, act: GroupAct): Promise<GroupRead & { person: Person }> {
  const read = await groupOf(event, act);
  return { ...read, person: requirePerson(event) };
}

/** Who reads the noticeboard: organisers read what is hidden from others. */
export function boardReader({ locals }: Pick<GroupEvent, 'locals'>, { standings }: GroupRead): BoardReader {
  return { person: locals.person?.id, looksAfter: mayInGroup(standings, 'look-after-board') };
}

export function typedGroup(form: FormData): TypedGroup {
  const text = (name: string) => textOf(form, name);
  return { name: text('name'), about: text('about'), joining: text('joining'), conduct: text('conduct') };
}
