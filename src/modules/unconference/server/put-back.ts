import type { HowOften } from '../how-often.ts';
import { type Plan, sessionRooms, sessionSlots } from '../plan.ts';
import { deletePlace, insertPlace, type Place, selectWhoStandsAt } from './merge-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Back = {
  pitch: HowOften & { id: string };
  plan: Plan;
  /** in order of time */
  places: readonly (Place & { given?: boolean })[];
  /** who has those that were given to another */
  from?: string;
};

/**
 * Puts a session back where it stood, as far as those times and rooms are still for sessions and nobody else stands there now. What
 * takes several times in a row comes back whole, or to no place of that grid.
 */
export async function putBack(tx: UnconferenceTx, { pitch, plan, places, from }: Back): Promise<void> {
  const slots = new Set(sessionSlots(plan).map(({ id }) => id));
  const rooms = new Set(sessionRooms(plan).map(({ id }) => id));
  for (const its of Map.groupBy(places, ({ grid }) => grid).values()) {
    const free: Back['places'][number][] = [];
    for (const place of its) {
      if (!slots.has(place.slot) || !rooms.has(place.room)) continue;
      const there = await selectWhoStandsAt(tx, place);
      if (there === undefined || (place.given && there === from)) free.push(place);
    }
    if (pitch.inARow && free.length < its.length) continue;
    for (const place of free.slice(0, pitch.times)) {
      if (place.given && from !== undefined) await deletePlace(tx, from, place);
      await insertPlace(tx, pitch.id, place);
    }
  }
}
