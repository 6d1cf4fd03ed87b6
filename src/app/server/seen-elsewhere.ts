import { type ListedGathering, withHours } from '#gatherings';
import { keepSeen, readSeen, takersOf } from '#gatherings/server';
import { mayInGroup, standingsOf } from '#groups';
import { listMyGroups } from '#groups/server';
import type { Person } from '#people';
import { makeSeenSource, seenSourceOf } from '#sources/server';
import type { AskedGathering } from '#travel/server';
import { database } from './database.ts';

/** Keeps what somebody asked about among what she saw elsewhere. @returns what its page is addressed by */
export async function keepAsked(person: string, asked: AskedGathering, now: Date): Promise<string> {
  const { place } = asked;
  const gathering = withHours(asked.gathering, asked.hours);
  const found = place && { name: place.name, lat: place.lat, lon: place.lon };
  return await database()
    .transaction()
    .execute(async (tx) => {
      const source = await makeSeenSource(tx, { person }, now);
      return await keepSeen(tx, source, { gathering, ...(found && { found }) });
    });
}

export type SeenShown = {
  /** her groups that it could be offered to */
  groups: { id: string; name: string }[];
  /** those that it is offered to already, by name */
  offeredTo: string[];
};

/** What the page of a gathering says to who saw it elsewhere; undefined to everybody else. */
export async function seenShown(person: Person | null, listed: ListedGathering): Promise<SeenShown | undefined> {
  const source = person && (await seenSourceOf(database(), { person: person.id }));
  const seen = source ? await readSeen(database(), listed.ids, source) : undefined;
  if (!person || !seen) return undefined;
  const mine = await listMyGroups(database(), person.id);
  const isOffered = (id: string) => seen.offeredTo.includes(id);
  const open = mine.filter(({ id, role }) => !isOffered(id) && mayInGroup(standingsOf(person, role), 'offer'));
  return {
    groups: open.map(({ id, name }) => ({ id, name })),
    offeredTo: mine.filter(({ id }) => isOffered(id)).map(({ name }) => name)
  };
}

/** Where organisers of a group change what it took over, if the reader is one of them. */
export async function takenHref(person: Person | null, listed: ListedGathering): Promise<string | undefined> {
  if (!person || !listed.sources.some(({ isSeen, isOwn }) => isSeen && !isOwn)) return undefined;
  const [takers, mine] = [await takersOf(database(), listed.ids), await listMyGroups(database(), person.id)];
  for (const { id, group } of takers) {
    const found = mine.find((one) => one.id === group);
    if (found && mayInGroup(standingsOf(person, found.role), 'look-after-taken'))
      return `/groups/${found.slug}/taken/${id}`;
  }
  return undefined;
}
