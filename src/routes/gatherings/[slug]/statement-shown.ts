import { hasEnded, type ListedGathering } from '#gatherings';
import { goingByMarks, markShownTo } from '#gatherings/server';
import type { Person } from '#people';
import { suggestPlaces } from '#travel/server';
import { database } from '#app/server/database.ts';
import { mayChangeSource } from '#app/server/may-change-source.ts';
import { seenShown, takenHref } from '#app/server/seen-elsewhere.ts';
import type { GatheringSeen } from './gathering-seen.ts';

const MOST_NAMED = 24;

/** What the page shows of what sources say, and what the asker may do with it. */
export async function statementShown(
  { listed, outing, zone }: GatheringSeen & { listed: ListedGathering },
  person: Person | null
) {
  const isSomewhere = outing.attendance === 'online' || outing.place !== undefined;
  const [whichPlace, mayChange, seen, taken, going] = await Promise.all([
    isSomewhere ? undefined : suggestPlaces(database(), listed.gathering.place?.name),
    mayChangeSource(database(), person, listed.sources[0]?.id),
    seenShown(person, listed),
    takenHref(person, listed),
    goingShown(listed, person)
  ]);
  const over = hasEnded(listed.gathering, zone, new Date());
  return { listed, over, whichPlace, mayChange, seen, taken, going };
}

/** Who has marked that she is going, as the reader may know it, and whom the reader's own mark is shown to. */
async function goingShown(listed: ListedGathering, person: Person | null) {
  const viewer = person?.id ?? null;
  const going = (await goingByMarks(database(), { listed: [listed], viewer, most: MOST_NAMED })).get(listed.id);
  const isShared = listed.sources.some(({ isOwn }) => !isOwn);
  return {
    going,
    ...(person &&
      isShared && { name: person.name, shownTo: (await markShownTo(database(), person.id, listed)) ?? 'nobody' })
  };
}
