import { Duration, Query, Router, Time } from 'minotor';
import { GtfsParser } from 'minotor/parser';
import type { Peer } from './peer.ts';

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
      const { earliestArrivals } = router.route(query);
      return (to) => earliestArrivals.get(to)?.time.toSeconds();
    }
  };
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
