import { longDate } from '#platform/ui/format-date.ts';
import type { LiveWall, Pitch, Slot } from '../index.ts';
import * as m from '#messages';

/** What is on, or comes next. */
export function wallHeading({ now, next }: Pick<LiveWall, 'now' | 'next'>): string {
  if (now) return m.unconference_now({ time: now.ends });
  return next ? m.unconference_next({ time: next.starts }) : m.unconference_wall();
}

/** What stands over a time that is to come, on a screen: with the day where that is not today. */
export function comingHeading({ day, camp }: Pick<LiveWall, 'day' | 'camp'>, { starts }: Slot): string {
  if (day === 'ahead') return m.unconference_screen_ahead({ day: longDate(camp.start), time: starts });
  return m.unconference_next({ time: starts });
}

/** What a session is called where everybody reads it. */
export function sessionTitle({ title }: Pick<Pitch, 'title'>): string {
  return title || m.moderation_hidden();
}

export function hostNames({ hosts }: Pick<Pitch, 'hosts'>): string {
  return hosts.map(({ name }) => name).join(', ');
}

/** HH:MM of an instant, by the clock of a zone. */
export function clockOfInstant(instant: string, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  return local.toPlainTime().toString({ smallestUnit: 'minute' });
}
