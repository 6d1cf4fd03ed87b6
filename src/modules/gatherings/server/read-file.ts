import type { Gathering } from '../gathering.ts';
import type { LinkTrouble } from '../link-trouble.ts';
import { type CalendarWindow, readCalendar } from './read-calendar.ts';

export type LinkRead = { read: Gathering[] } | { trouble: LinkTrouble };

const MONTHS_AHEAD = 18;
const MONTHS_BACK = 6;

/** The gatherings in a calendar file, of each series the next; the soonest first, those that are over last. */
export function readGatheringFile(text: string, { now }: { now: Date }): LinkRead {
  const today = now.toISOString().slice(0, 10);
  const calendar = readCalendar(text, windowAround(today));
  if (!calendar) return { trouble: 'no-calendar' };
  const bySeries = new Map<string, Gathering>();
  for (const { uid, gathering } of calendar.statements) {
    const known = bySeries.get(uid);
    if (!known || (isOver(known, today) && !isOver(gathering, today))) bySeries.set(uid, gathering);
  }
  const gatherings = soonestFirst([...bySeries.values()], today);
  return gatherings.length > 0 ? { read: gatherings } : { trouble: 'no-event' };
}

/** The soonest first, those that are over last. */
export function soonestFirst(gatherings: readonly Gathering[], today: string): Gathering[] {
  return [...gatherings].sort(
    (a, b) => Number(isOver(a, today)) - Number(isOver(b, today)) || a.start.localeCompare(b.start)
  );
}

function isOver({ start, end }: Gathering, today: string): boolean {
  return (end ?? start).slice(0, 10) < today;
}

function windowAround(today: string): CalendarWindow {
  const day = Temporal.PlainDate.from(today);
  return {
    from: day.subtract({ months: MONTHS_BACK }).toString(),
    until: day.add({ months: MONTHS_AHEAD }).toString()
  };
}
