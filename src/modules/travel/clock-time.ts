import type { ClockTime, Minutes } from './verdict-view.ts';

/** The instant, in seconds since 1970, of a time by the clock of a zone; seconds from midnight, past 86,400 on later days. */
export function instantOfClock(date: string, seconds: number, zone: string): number {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(seconds / 86_400) });
  const time = Temporal.PlainTime.from('00:00').add({ seconds: seconds % 86_400 });
  return Math.floor(day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds / 1000);
}

/** Minutes by the clock of a zone from midnight of a date, as people read them, also on the day of a clock change. */
export function minutesByClock(instant: number, date: string, zone: string, round: 'down' | 'up'): Minutes {
  const whole = round === 'up' ? Math.ceil(instant / 60) : Math.floor(instant / 60);
  const local = Temporal.Instant.fromEpochMilliseconds(whole * 60_000).toZonedDateTimeISO(zone);
  const days = Temporal.PlainDate.from(date).until(local.toPlainDate(), { largestUnit: 'day' }).days;
  return days * 1440 + local.hour * 60 + local.minute;
}

/** HH:MM of minutes from midnight, whatever day they fall on. */
export function clockTime(minutes: Minutes): ClockTime {
  const ofDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
}

/** YYYY-MM-DDTHH:MM of a time by the clock. */
export function dateTime(date: string, seconds: number): string {
  const day = Temporal.PlainDate.from(date).add({ days: Math.floor(seconds / 86_400) });
  return `${day.toString()}T${clockTime(Math.floor(seconds / 60))}`;
}
