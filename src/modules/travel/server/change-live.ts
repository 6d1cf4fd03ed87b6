import { keepLiveState } from './live-states.ts';
import type { TravelDb } from './tables.ts';
import { updateTimetable } from './timetable-queries.ts';

/** Where it is said from now on what is late and cancelled; nowhere where there is no address. */
export async function changeLive(db: TravelDb, id: string, addresses: string[], now: Date): Promise<void> {
  keepLiveState(id, undefined);
  await updateTimetable(db, id, {
    live_addresses: addresses,
    live_next_at: addresses.length > 0 ? now : null,
    live_failures: 0,
    live_trouble: null,
    live_report: null,
    live_asked_at: null
  });
}
