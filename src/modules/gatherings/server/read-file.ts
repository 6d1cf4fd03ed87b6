import type { Gathering } from '../gathering.ts';
import type { LinkTrouble } from '../link-trouble.ts';
import { readCalendar, type Statement } from './read-calendar.ts';

export type LinkRead = { read: Gathering[] } | { trouble: LinkTrouble };

const MONTHS_AHEAD = 18;
/** Where nothing lies ahead, what was may be asked about. */
const YEARS_AROUND = 20;

export type FileReading = {
  now: Date;
  /** the reader's zone, for times that are only known in UTC; they stay in UTC without it */
  zone?: string | undefined;
};

/** The gatherings in a calendar file, of each series the next; the soonest first. Where nothing lies ahead, those that are over. */
export function readGatheringFile(text: string, { now, zone }: FileReading): LinkRead {
  const today = now.toISOString().slice(0, 10);
  const day = Temporal.PlainDate.from(today);
  const ahead = { from: today, until: day.add({ months: MONTHS_AHEAD }).toString() };
  const around = {
    from: day.subtract({ years: YEARS_AROUND }).toString(),
    until: day.add({ years: YEARS_AROUND }).toString()
  };
  for (const window of [ahead, around]) {
    const calendar = readCalendar(text, { ...window, ...(zone && { zone }) });
    if (!calendar) return { trouble: 'no-calendar' };
    const gatherings = soonestFirst(oneOfEach(calendar.statements, today), today);
    if (gatherings.length > 0) return { read: gatherings };
  }
  return { trouble: 'no-event' };
}

/** Of each series the next that takes place, else the last. */
function oneOfEach(statements: Statement[], today: string): Gathering[] {
  const byUid = Map.groupBy(statements, ({ uid }) => uid);
  return [...byUid.values()].flatMap((told) => {
    const gatherings = told.map(({ gathering }) => gathering);
    const alone = told.every(({ recurrence }) => recurrence === '');
    if (alone) return gatherings;
    const sorted = soonestFirst(gatherings, today);
    const ahead = sorted.filter((gathering) => !isOver(gathering, today));
    return ahead.find(({ cancelled }) => !cancelled) ?? ahead[0] ?? sorted.at(-1) ?? [];
  });
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
