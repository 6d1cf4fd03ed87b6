import { isUuid } from '#platform/server/uuid.ts';
import type { Idea } from '../idea.ts';
import type { Pledge, Pledges } from '../pledge.ts';
import { selectIdea } from './idea-queries.ts';
import { selectPledge, selectPledges } from './pledge-queries.ts';
import type { IdeasDb } from './tables.ts';

/** An idea, whole; who may read it, and whether its words are hidden from her, is asked by who shows it. */
export async function readIdea(db: IdeasDb, id: string): Promise<Idea | undefined> {
  return isUuid(id) ? await selectIdea(db, id) : undefined;
}

/** What somebody has said to it herself. */
export async function readMyPledge(db: IdeasDb, idea: string, person: string): Promise<Pledge | undefined> {
  return await selectPledge(db, idea, person);
}

const MOST_NAMED = 12;

/** What was said to an idea, as one reader may know it; she herself is counted and not named. */
export async function readPledges(db: IdeasDb, idea: string, viewer: string | null): Promise<Pledges> {
  const all = await selectPledges(db, idea, viewer);
  const others = all.filter(({ person }) => person !== viewer);
  const coming = others.filter(({ comes }) => comes);
  const names = coming.flatMap(({ name, handle }) => (name === null ? [] : [{ name, handle }])).slice(0, MOST_NAMED);
  const offers = others.filter(({ helps, room }) => helps !== null || room !== null);
  return {
    comes: all.filter(({ comes }) => comes).length,
    helps: all.filter(({ helps }) => helps !== null).length,
    rooms: all.filter(({ room }) => room !== null).length,
    names,
    more: coming.length - names.length,
    offers: offers.map(({ person: _person, isNamed: _isNamed, ...offer }) => offer)
  };
}
