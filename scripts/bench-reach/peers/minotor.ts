import { Duration, Query, Router, Time } from 'minotor';
import { GtfsParser } from 'minotor/parser';
import type { Peer } from './peer.ts';

type Rounds = ReturnType<Router['route']>['earliestArrivalsPerRound'];

/** minotor (MIT), asked as it is: its own reading of the zip, its own RAPTOR over maps of objects. */
export async function openMinotor(zip: string, date: string): Promise<Peer> {
  const { timetable, stopsIndex } = await quietly(() => new GtfsParser(zip).parse(new Date(`${date}T12:00:00`)));
  const router = new Router(timetable, stopsIndex);
  return {
    search(stop, depart) {
      const query = new Query.Builder()
        .from(stop)
        .to([])
        .departureTime(Time.fromSeconds(depart))
        .maxTransfers(50)
        .minTransferTime(Duration.fromSeconds(0))
        .build();
      const { earliestArrivalsPerRound } = router.route(query);
      return (to) => earliestOf(earliestArrivalsPerRound, to);
    }
  };
}

/** What it keeps as the earliest of all is the latest that a walk found; the earliest is among its rounds. */
function earliestOf(rounds: Rounds, to: string): number | undefined {
  const times = rounds.flatMap((round) => round.get(to)?.time.toSeconds() ?? []);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** It warns of each of millions of rows without a pickup_type. */
async function quietly<Found>(work: () => Promise<Found>): Promise<Found> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
