import type { Transaction } from 'kysely';
import { type Idea, mayWithIdea } from '#ideas';
import { planIdea } from '#ideas/server';
import type { Person } from '#people';
import { textOf } from './asked.ts';
import { database } from './database.ts';
import type { GatheringTyped } from './gathering-form.ts';
import { findIdea } from './idea-page.ts';
import type { AllTables } from './tables.ts';

/** The idea that a group's organiser wants to make a gathering of, where she may; her group's own, or one of the whole server. */
export async function ideaToPlan(id: string | null, group: string, person: Person): Promise<Idea | undefined> {
  const found = id ? await findIdea(database(), id, person) : undefined;
  const isHere = found && (found.idea.group === null || found.idea.group.id === group);
  return isHere && mayWithIdea(found.standings, found.idea.state, 'plan') ? found.idea : undefined;
}

/** The form of a gathering with what the idea says. */
export function ofIdea({ sentence, roughly, proposal }: Idea, blank: GatheringTyped): GatheringTyped {
  const { hosted, venue } = blank;
  const { town, date, start, end } = proposal;
  const said = { title: sentence.slice(0, 120), about: roughly, date: hosted.date || date };
  const hours = { start: hosted.start || start, end: hosted.end || end };
  return { ...blank, hosted: { ...hosted, ...said, ...hours }, venue: { ...venue, town: venue.town || town } };
}

/** Notes what was made of the idea that the form names, so that those who would come hear of it once it is published. */
export async function planIdeaOf(
  tx: Transaction<AllTables>,
  form: FormData,
  { group, gathering, person }: { group: string; gathering: string; person: Person }
): Promise<void> {
  const id = textOf(form, 'idea');
  const found = id === '' ? undefined : await findIdea(tx, id, person);
  if (!found || (found.idea.group !== null && found.idea.group.id !== group)) return;
  await planIdea(tx, { idea: id, standings: found.standings, gathering });
}
