import type { Hosted } from '#gatherings';
import { listGroupGatherings } from '#gatherings/server';
import type { HeldThere } from '#travel/server';
import { database } from './database.ts';

const YEARS = 2;

/**
 * The gatherings in person that a group held, alone or with another, in the last two years, the latest first. The same for every member:
 * all of them may see these.
 */
export async function heldSoFar(group: string, person: string, now: Date): Promise<HeldThere[]> {
  const { past } = await listGroupGatherings(database(), { group, person, drafts: false }, now);
  const since = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO('UTC')
    .subtract({ years: YEARS });
  return past.filter((one) => isCounted(one, since.toPlainDate().toString())).map(heldThere);
}

type InPerson = Hosted & { place: NonNullable<Hosted['place']> };

function isCounted(one: Hosted, since: string): one is InPerson {
  const isInPerson = one.state === 'published' && one.attendance !== 'online' && one.place !== undefined;
  return isInPerson && one.start.slice(0, 10) >= since;
}

/** Its first day. */
function heldThere({ start, end, zone, place: { lat, lon } }: InPerson): HeldThere {
  const [date, from] = [start.slice(0, 10), secondsOf(start.slice(11))];
  const until = secondsOf(end.slice(11));
  return { lat, lon, zone, day: { date, start: from, end: until > from ? until : until + 86_400 } };
}

function secondsOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 3600 + minutes * 60;
}
