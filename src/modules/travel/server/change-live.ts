import type { LiveKeyRead } from '../live-key.ts';
import { sealLiveKey } from './live-keys.ts';
import { keepLiveState } from './live-states.ts';
import type { TravelDb } from './tables.ts';
import { updateTimetable } from './timetable-queries.ts';

/** Where it is said from now on what is late and cancelled, and what is sent with it. */
export type LiveChange = { addresses: string[]; key?: Extract<LiveKeyRead, { key: unknown }>['key'] };

/** Takes other addresses; nowhere where there is none. @param secret the server's, which seals a key */
export async function changeLive(
  db: TravelDb,
  id: string,
  { addresses, key = 'none' }: LiveChange,
  { now, secret }: { now: Date; secret: string }
): Promise<void> {
  keepLiveState(id, undefined);
  const sealed = typeof key === 'string' ? null : JSON.stringify(sealLiveKey(key, secret));
  await updateTimetable(db, id, {
    ...(key !== 'kept' && { live_key: sealed }),
    live_addresses: addresses,
    live_next_at: addresses.length > 0 ? now : null,
    live_failures: 0,
    live_trouble: null,
    live_report: null,
    live_asked_at: null
  });
}
