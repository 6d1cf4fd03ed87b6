import { daysOf, type Gathering } from '#gatherings';
import type { Outing } from '../outing.ts';
import type { AskedGathering } from './ask-gathering.ts';

export type OutingRead = { outing: Outing } | { ask: 'hours'; proposal: { start: string; end: string } };

/**
 * What a gathering means for somebody who travels to it, or the question that has to be answered first.
 * @param zone for hours that say none
 */
export function readOuting({ gathering, hours, place }: AskedGathering, zone: string): OutingRead {
  const days = daysOf(gathering, hours);
  if ('ask' in days) return days;
  const where = placeOf(gathering) ?? place;
  return {
    outing: {
      title: gathering.title,
      zone: gathering.zone ?? zone,
      attendance: gathering.attendance,
      ...(where && { place: where }),
      days: days.days,
      assumed: days.assumed
    }
  };
}

function placeOf({ place, title }: Gathering): Outing['place'] {
  if (place?.lat === undefined || place.lon === undefined) return undefined;
  return { name: place.name ?? title, lat: place.lat, lon: place.lon, guessed: false };
}
