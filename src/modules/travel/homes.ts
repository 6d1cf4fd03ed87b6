import type { End, Limits } from '@afield/reach';
import type { StartingPlace } from './starting-place.ts';

/** Where the searches begin for one starting place, and the limits that then hold there. */
export type Home = { start: StartingPlace; end: End; limits: Limits };

/** The key of a stop among the places: which timetable has it, and under which id. */
export function stopKey(timetable: string, stop: string): string {
  return `stop:${timetable}:${stop}`;
}

/**
 * A starting place in the network of some timetables. A stop of one of them is joined by exactly the minutes to it, and to the
 * stops of the others around it, or, should a newer version no longer have it, to those around where it was; where its timetable is gone it is a point, and the way to it is taken off the limits,
 * because they count from the door.
 * @param timetables their ids, in the order in which they are one network
 */
export function homeIn(timetables: readonly string[], start: StartingPlace, limits: Limits): Home {
  const seconds = (start.minutes ?? 0) * 60;
  const own = timetables.findIndex((id) => start.kind === 'stop' && start.place.startsWith(stopKey(id, '')));
  if (own >= 0) {
    const id = start.place.slice(stopKey(timetables[own] ?? '', '').length);
    const isAlone = timetables.length === 1;
    const stops = [{ stop: isAlone ? id : `${own + 1}:${id}`, seconds }];
    const otherwise = { lat: start.lat, lon: start.lon };
    return { start, end: { stops, otherwise, ...(!isAlone && { otherFeeds: true }) }, limits };
  }
  const { earliest, latest, comfortable } = limits;
  return {
    start,
    end: { at: { lat: start.lat, lon: start.lon } },
    limits: { earliest: earliest + seconds, latest: latest - seconds, comfortable: Math.max(0, comfortable - seconds) }
  };
}
