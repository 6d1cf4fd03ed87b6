import { listGatherings } from '#gatherings/server';
import type { ListFilter } from '#travel';
import { listReachable, type Reachable, type Start } from '#travel/server';
import { database } from './database.ts';
import { travelling } from './reach.ts';

const MONTHS_AHEAD = 18;
/** More than this would be no list that anybody reads. */
const MOST_LISTED = 600;

/** What is on from today, or from the date asked for, be it long ago, with the verdict of one start. */
export async function whatIsOn(
  person: string | null,
  start: Start,
  zone: string,
  filter: ListFilter
): Promise<Reachable & { total: number }> {
  const today = Temporal.Now.plainDateISO(zone);
  const from = filter.from ?? today.toString();
  const all = await listGatherings(database(), { person, from, until: today.add({ months: MONTHS_AHEAD }).toString() });
  const listed = all
    .filter(({ gathering }) => !filter.kind || gathering.kind === filter.kind)
    .filter(({ gathering }) => !filter.free || gathering.free === true)
    .slice(0, MOST_LISTED);
  const { verdicts, sort, most } = filter;
  return { ...(await listReachable(travelling(), { listed, start, zone, verdicts, sort, most })), total: all.length };
}
