import { whenWords } from '#gatherings/ui/when-words.ts';
import type { ListedGathering } from '#gatherings';
import { listCalendarFeeds, scanGatherings } from '#gatherings/server';
import { readServer } from '#people/server';
import { REACHED_VERDICTS } from '#travel';
import { labelOutings, listReachable, outingOf, type ReachableRow, readStart, type Travelling } from '#travel/server';
import { titledVerdict } from '#travel/ui/titled-verdict.ts';
import type { Database } from './tables.ts';

/** What counts as within reach unless somebody chose otherwise. */
export const WITHIN_REACH = ['day-trip', 'long-day'] as const;

const MONTHS_AHEAD = 6;
const MONTHS_IN_MAIL = 2;
const MOST = 200;
const MOST_IN_MAIL = 25;

type Asking = { db: Database; travelling: Travelling };

/** The gatherings to come that somebody may see and can get to, each with its verdict; none where she has said no start. */
export async function withinReach(
  { db, travelling }: Asking,
  { person, verdicts, months = MONTHS_AHEAD }: { person: string; verdicts: readonly string[]; months?: number },
  now: Date
): Promise<ReachableRow[]> {
  const [start, { zone }] = await Promise.all([readStart(db, person), readServer(db)]);
  const counted = REACHED_VERDICTS.filter((verdict) => verdicts.includes(verdict));
  if (start.places.length === 0 || counted.length === 0) return [];
  const from = dateIn(zone, now);
  const scan = { person, from: from.toString(), until: from.add({ months }).toString() };
  const listed: ListedGathering[] = [];
  for await (const chunk of scanGatherings(db, scan)) {
    const outings = chunk.map((one) => outingOf(one, zone));
    const words = await labelOutings(travelling, outings, start);
    listed.push(...chunk.filter((_, index) => counted.some((verdict) => verdict === words[index])));
    if (listed.length >= MOST) break;
  }
  return await listReachable(travelling, { listed: listed.slice(0, MOST), start, zone });
}

/** The same for the monthly mail: what is next, a line each, in the language that is spoken around it. */
export async function withinReachLines(
  asking: Asking,
  person: string,
  now: Date
): Promise<{ slug: string; line: string }[]> {
  const feeds = await listCalendarFeeds(asking.db, person);
  const verdicts = feeds.find(({ what }) => what === 'within-reach')?.verdicts ?? WITHIN_REACH;
  const rows = await withinReach(asking, { person, verdicts, months: MONTHS_IN_MAIL }, now);
  return rows
    .filter(({ listed }) => !listed.gathering.cancelled)
    .slice(0, MOST_IN_MAIL)
    .map(({ listed: { id, gathering }, view }) => ({
      slug: id,
      line: `${whenWords(gathering, now.getUTCFullYear())} · ${titledVerdict(view, gathering.title)}`
    }));
}

/** The day that it is somewhere. */
export function dateIn(zone: string, now: Date): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}
