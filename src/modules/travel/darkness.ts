import { getPosition, getTimes } from 'suncalc';
import type { Darkness } from './verdict-view.ts';

type Point = { lat: number; lon: number };

/** Degrees of the sun's centre below the horizon at civil dusk and dawn. */
const CIVIL = -6;

/**
 * When it is too dark to read a map outside: civil dusk and dawn on a date (YYYY-MM-DD) at a place, as minutes from
 * midnight by the clock of `zone` (dusk past 1440 where the evening lasts beyond midnight). Neither where the sun stays
 * up or just below the horizon all night; `allDay` where it stays far below.
 */
export function darkness(place: Point, date: string, zone: string): Darkness {
  const midnight = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone });
  const noon = midnight.withPlainTime('12:00');
  const sun = getTimes(new Date(noon.epochMilliseconds), place.lat, place.lon);
  if (!sun.dusk || !sun.dawn) {
    const highest = getPosition(sun.solarNoon, place.lat, place.lon).altitude;
    return highest < CIVIL ? { allDay: true } : {};
  }
  const byTheClock = (instant: Date) => clockMinutes(midnight, instant);
  return { from: byTheClock(sun.dusk), until: byTheClock(sun.dawn) };
}

/** By the clock, not by time gone by, so that the day of a clock change comes out as people read it. */
function clockMinutes(midnight: Temporal.ZonedDateTime, instant: Date): number {
  const local = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(midnight.timeZoneId);
  const days = midnight.toPlainDate().until(local.toPlainDate()).days;
  return days * 1440 + local.hour * 60 + local.minute;
}
