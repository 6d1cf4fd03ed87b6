import { type CoveredArea, nearestAreas } from '../covered-areas.ts';
import { type Held, type HeldTimed, timeHeld } from '../held.ts';
import { type Counted, newPlacesFor, type ReachReport, serveAreas, totalsOf } from '../reach-report.ts';
import { seasonOf } from '../season.ts';
import { usualDay } from '../usual-day.ts';
import { judgeAreas } from './judge-areas.ts';
import { keyOf } from './keep-searches.ts';
import { usableTimetables } from './list-timetables.ts';
import { questionOfDay } from './outing-question.ts';
import { readCoveredAreas } from './read-covered-areas.ts';
import { deleteReachReport, type ReachScope, upsertReachReport } from './reach-report-queries.ts';
import { datesOf, type Network, networkOf, type Travelling } from './travelling.ts';

/** What is counted for whom; dates YYYY-MM-DD. `zone`: for a gathering that has not been thought of yet. */
export type ReachAsked = ReachScope & {
  held: readonly Held[];
  from: string;
  today: string;
  until: string;
  zone: string;
};

/** So many areas at most: those nearest to where anything is held. */
const MOST_AREAS = 1000;
/** So many of their towns, the largest, are tried as new places. */
const MOST_TRIED = 400;

/**
 * Counts who can get to what is held, for a group or the whole server, and keeps the answers. Nobody's starting place is
 * needed for it. Where there is no timetable, or nothing was or will be held, nothing is kept.
 */
export async function makeReachReports(travelling: Travelling, asked: readonly ReachAsked[], now: Date): Promise<void> {
  const network = networkOf(await usableTimetables(travelling));
  const covered = network ? await readCoveredAreas(travelling.db) : [];
  for (const one of asked) {
    const report = network && covered.length > 0 ? await reportOf(travelling, network, covered, one) : undefined;
    if (report) await upsertReachReport(travelling.db, one, report, now);
    else await deleteReachReport(travelling.db, one);
  }
}

async function reportOf(
  travelling: Travelling,
  network: Network,
  covered: readonly CoveredArea[],
  { held, from, today, until, zone }: ReachAsked
): Promise<ReachReport | undefined> {
  if (held.length === 0) return undefined;
  const timed = timeHeld(held, datesOf(network));
  const areas = nearestAreas(
    covered,
    timed.held.map(({ outing }) => outing.place),
    MOST_AREAS
  );
  const counted = await countHeld(travelling, network, areas, timed.held);
  const served = serveAreas(areas, counted);
  const day = usualDay(
    timed.held.flatMap(({ outing }) => outing.days.slice(0, 1)),
    today
  );
  const places = await tryPlaces(travelling, network, areas, { ...day, zone });
  return {
    from,
    today,
    until,
    totals: { ...totalsOf(counted), ...timed.left, untimed: timed.left.untimed + timed.held.length - counted.length },
    areas: served,
    ...newPlacesFor(served, places, areas),
    when: day,
    timetables: network.timetables.map(({ name }) => name)
  };
}

/** In a day, of several days, is whoever is there and back on each of them. */
async function countHeld(
  travelling: Travelling,
  network: Network,
  areas: readonly CoveredArea[],
  held: readonly HeldTimed[]
): Promise<Counted[]> {
  const asked = held.map(({ outing }) => outing.days.map((day) => questionOfDay(outing, day, network.zone)));
  const rows = await judgeAreas(travelling, network, areas, asked.flat());
  return held.flatMap(({ isPast, heldOn, outing }, index): Counted[] => {
    const days = (asked[index] ?? []).flatMap((question) => rows.get(keyOf(question)) ?? []);
    if (days.length < outing.days.length) return [];
    const reached = Uint8Array.from(areas, (_, area) => (days.every((row) => row[area] === 1) ? 1 : 0));
    return [{ isPast, season: seasonOf(heldOn, outing.place.lat), reached }];
  });
}

/** Who would be there and back if one met in the towns that areas are called after. */
async function tryPlaces(
  travelling: Travelling,
  network: Network,
  areas: readonly CoveredArea[],
  { zone, ...day }: { date: string; start: number; end: number; zone: string }
): Promise<{ names: string[]; rows: Uint8Array[] }> {
  const tried = areas.toSorted((a, b) => b.people - a.people).slice(0, MOST_TRIED);
  const outings = tried.map(({ name, lat, lon }) => ({
    outing: {
      title: name,
      zone,
      attendance: 'in-person' as const,
      assumed: false,
      place: { name, lat, lon, guessed: false },
      days: [day]
    },
    isPast: false
  }));
  const { held } = timeHeld(outings, datesOf(network));
  const questions = held.map(({ outing }) => questionOfDay(outing, outing.days[0] ?? day, network.zone));
  const rows = await judgeAreas(travelling, network, areas, questions);
  const found = held.flatMap(({ outing }, index) => {
    const question = questions[index];
    const row = question && rows.get(keyOf(question));
    return row ? [{ name: outing.title, row }] : [];
  });
  return { names: found.map(({ name }) => name), rows: found.map(({ row }) => row) };
}
