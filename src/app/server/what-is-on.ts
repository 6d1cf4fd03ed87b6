import type { Gathering, ListedGathering } from '#gatherings';
import { goingOf, type GoingTo, listGatherings, searchGatherings } from '#gatherings/server';
import type { ListFilter } from '#travel';
import { listReachable, type Reachable, type ReachableRow, type Start } from '#travel/server';
import { database } from './database.ts';
import { travelling } from './reach.ts';

const MONTHS_AHEAD = 18;
/** More than this would be no list that anybody reads. */
const MOST_LISTED = 600;
const MOST_PAST = 50;

export type OnRow = ReachableRow & { /** who is, as far as the reader may know */ going?: GoingTo };
export type WhatIsOn = Omit<Reachable, 'rows'> & {
  rows: OnRow[];
  /** what a search found that is over, the latest first */
  past: ListedGathering[];
  total: number;
};

/** What is on from today, or from the date asked for, be it long ago, with the verdict of one start and who is going. */
export async function whatIsOn(
  person: string | null,
  start: Start,
  zone: string,
  filter: ListFilter
): Promise<WhatIsOn> {
  const today = Temporal.Now.plainDateISO(zone);
  const from = filter.from ?? today.toString();
  const until = today.add({ months: MONTHS_AHEAD }).toString();
  const all = filter.search
    ? await searchGatherings(database(), { person, text: filter.search })
    : await listGatherings(database(), { person, from, until });
  const wanted = all
    .filter(({ gathering }) => !filter.kind || gathering.kind === filter.kind)
    .filter(({ gathering }) => !filter.free || gathering.free === true);
  const listed = wanted.filter(({ gathering }) => lastDayOf(gathering) >= from).slice(0, MOST_LISTED);
  const past = wanted.filter(({ gathering }) => lastDayOf(gathering) < from).toReversed();
  const { verdicts, sort, most } = filter;
  const reachable = await listReachable(travelling(), { listed, start, zone, verdicts, sort, most });
  return {
    ...reachable,
    rows: await withGoing(reachable.rows, person),
    past: past.slice(0, MOST_PAST),
    total: all.length
  };
}

/** Rows of a list with who is going to what is held here; one query for all of them. */
export async function withGoing(rows: readonly ReachableRow[], viewer: string | null): Promise<OnRow[]> {
  const gatherings = rows.flatMap(({ listed }) => listed.host?.gathering ?? []);
  const going = await goingOf(database(), { gatherings, viewer });
  return rows.map((row) => {
    const found = row.listed.host && going.get(row.listed.host.gathering);
    return { ...row, ...(found && { going: found }) };
  });
}

function lastDayOf({ start, end }: Gathering): string {
  return (end ?? start).slice(0, 10);
}
