import type { Interest, Pitch } from './pitch.ts';
import type { Placed } from './camp-of.ts';
import { type Plan, type Room, sessionRooms, type Slot } from './plan.ts';

/** A session where it stands; `mine`: why it is the reader's. */
export type Standing = { pitch: Pitch; room: Room; pinned: boolean; mine: 'host' | Interest | null };

/** One time of the day, with what stands in it by room. */
export type WallRow = { slot: Slot; standing: Standing[] };

type Given = { plan: Plan; pitches: readonly Pitch[]; placed: readonly Placed[] };

/**
 * The grid by time, as people read it.
 * @param reader what she hosts and is interested in is marked
 */
export function wallOf(
  { plan, pitches, placed }: Given,
  reader: { person: string | undefined; wishes: ReadonlyMap<string, Interest> }
): WallRow[] {
  const pitchOf = new Map(pitches.map((pitch) => [pitch.id, pitch]));
  return plan.slots.map((slot) => ({
    slot,
    standing: sessionRooms(plan).flatMap((room) => {
      const one = placed.find((each) => each.slot === slot.id && each.room === room.id);
      const pitch = one && pitchOf.get(one.pitch);
      if (!pitch || pitch.withdrawn) return [];
      const hosts = pitch.hosts.some(({ id }) => id === reader.person);
      const mine = hosts ? ('host' as const) : (reader.wishes.get(pitch.id) ?? null);
      return [{ pitch, room, pinned: one.pinned, mine }];
    })
  }));
}
