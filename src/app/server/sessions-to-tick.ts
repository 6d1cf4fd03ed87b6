import { type PitchShown, someFor } from '#unconference';
import { isClosed, readPitches } from '#unconference/server';
import { database } from './database.ts';

export type SessionsToTick = { some: Pick<PitchShown, 'id' | 'number' | 'title' | 'about' | 'wish'>[]; all: number };

/** Sessions of a camp for somebody who has just signed up; undefined where there is nothing that she can say something to. */
export async function sessionsToTick(
  gathering: string,
  person: string,
  now: Date
): Promise<SessionsToTick | undefined> {
  const { pitches, interests, camp } = await readPitches(database(), gathering, { person, looksAfter: false });
  const there = pitches.filter(({ hidden, withdrawn }) => !hidden && !withdrawn);
  const others = there.filter(({ hosts }) => !hosts.some(({ id }) => id === person));
  if (others.length === 0 || isClosed(camp, now)) return undefined;
  const wishes = new Map(interests.filter((one) => one.person === person).map(({ pitch, wish }) => [pitch, wish]));
  const some = someFor(person, others).map(({ id, number, title, about }) => {
    return { id, number, title, about, wish: wishes.get(id) ?? null };
  });
  return { some, all: there.length };
}
