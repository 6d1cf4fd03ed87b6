import { DEFAULT_WALKING, type GatheringQuestion, type Ridden, type Walking } from '@afield/reach';
import { instantOf, serviceTimeOf } from '@afield/reach/server';
import { instantOfClock } from '../clock-time.ts';
import type { OutingDay, PlacedOuting } from '../outing.ts';
import { isRestricted, type Riding } from '../riding.ts';

/** How the site counts for everybody: local buses and taxis within 10 km, which each answer says where it did. */
export const SITE_WALKING: Walking = { ...DEFAULT_WALKING, local: 10 };

/** One day of an outing as a timetable is asked about it: times in that timetable's zone, whatever the gathering's is. */
export function questionOfDay(
  outing: PlacedOuting,
  { date, start, end }: OutingDay,
  zone: string,
  riding: Riding = {}
): Ridden<GatheringQuestion> {
  const begins = serviceTimeOf(instantOfClock(date, start, outing.zone), zone);
  const ends = instantOfClock(date, end, outing.zone) - instantOf(begins.date, 0, zone);
  const { lat, lon } = outing.place;
  return {
    venue: { lat, lon },
    date: begins.date,
    start: begins.seconds,
    end: ends,
    walking: SITE_WALKING,
    ...(isRestricted(riding) && { riding })
  };
}
