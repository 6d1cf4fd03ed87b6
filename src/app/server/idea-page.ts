import { error } from '@sveltejs/kit';
import { mayInGroup } from '#groups';
import { type GroupRead, listMyGroups, readGroup } from '#groups/server';
import { type Idea, type IdeaAct, type IdeaStanding, mayWithIdea, type Pledge, standingsToIdea } from '#ideas';
import { readIdea, readMyPledge } from '#ideas/server';
import type { Person } from '#people';
import { requirePerson } from '#people/server';
import { database } from './database.ts';
import type { Database } from './tables.ts';

export type IdeaFound = {
  idea: Idea;
  standings: IdeaStanding[];
  mine: Pledge | undefined;
  /** the group it stands in, as its reader sees it */
  group?: GroupRead;
};

type IdeaEvent = { params: { id: string }; locals: { person: Person | null }; url: URL };

/** An idea and what somebody is to it; undefined where there is none. */
export async function findIdea(db: Database, id: string, person: Person | null): Promise<IdeaFound | undefined> {
  const idea = await readIdea(db, id);
  if (!idea) return undefined;
  const read = idea.group ? await readGroup(db, idea.group.slug, person) : undefined;
  const mine = person ? await readMyPledge(db, idea.id, person.id) : undefined;
  const asker = {
    person,
    isReader: idea.group === null || (read !== undefined && mayInGroup(read.standings, 'read-board')),
    isKeptOut: read?.standings.includes('kept-out') ?? false,
    isPledged: mine?.comes ?? false,
    organisesGroup: read !== undefined && mayInGroup(read.standings, 'make-gathering'),
    organisesAny: person !== null && idea.group === null && (await organises(db, person.id)).length > 0
  };
  return { idea, standings: standingsToIdea(idea, asker), mine, ...(read && { group: read }) };
}

/** The groups in which somebody may hold a gathering. */
export async function organises(db: Database, person: string) {
  const mine = await listMyGroups(db, person);
  return mine.filter(({ role }) => role !== 'member');
}

/** The idea that a page is about, if its reader may do this with it; who is not signed in is led to sign in and back. */
export async function ideaOf(event: IdeaEvent, act: IdeaAct): Promise<IdeaFound & { may: (act: IdeaAct) => boolean }> {
  const found = await findIdea(database(), event.params.id, event.locals.person);
  if (!found) error(404);
  const may = (one: IdeaAct) => mayWithIdea(found.standings, found.idea.state, one);
  if (!may(act)) {
    requirePerson(event);
    error(may('read') ? 403 : 404);
  }
  return { ...found, may };
}

/** The same for what only somebody with an account does. */
export async function ideaAndPersonOf(event: IdeaEvent, act: IdeaAct) {
  const found = await ideaOf(event, act);
  return { ...found, person: requirePerson(event) };
}
