import type { End, Limits } from '@afield/reach';
import type { StartingPlace } from './starting-place.ts';

/** Where the searches in one timetable begin for one starting place, and the limits that then hold there. */
export type Home = { start: StartingPlace; end: End; limits: Limits };

/** The key of a stop among the places: which timetable has it, and under which id. */
export function stopKey(timetable: string, stop: string): string {
  return `stop:${timetable}:${stop}`;
}

/**
 * A starting place in a timetable. A stop of that timetable is joined by exactly the minutes to it; in another
 * timetable it is a point, and the way to it is taken off the limits, because they count from the door.
 */
export function homeIn(timetable: string, start: StartingPlace, limits: Limits): Home {
  const seconds = (start.minutes ?? 0) * 60;
  const own = `stop:${timetable}:`;
  if (start.kind === 'stop' && start.place.startsWith(own)) {
    return { start, end: { stops: [{ stop: start.place.slice(own.length), seconds }] }, limits };
  }
  const { earliest, latest, comfortable } = limits;
  return {
    start,
    end: { at: { lat: start.lat, lon: start.lon } },
    limits: { earliest: earliest + seconds, latest: latest - seconds, comfortable: Math.max(0, comfortable - seconds) }
  };
}
