import type { Interest, Pitch } from './pitch.ts';
import type { Placed } from './camp-of.ts';
import { type Plan, type Room, sessionRooms, type Slot } from './plan.ts';
import { type Showing, showingsOf } from './showings.ts';

/** A session in a cell; `mine`: why it is the reader's. */
export type Standing = {
  pitch: Pitch;
  room: Room;
  pinned: boolean;
  mine: 'host' | Interest | null;
  /** which of the times that it is held */
  showing: string;
  /** HH:MM, in order: when else it is held, before this and after it */
  also?: { before: string[]; after: string[] };
  /** of one that takes several times in a row, HH:MM: when it began, in a later one of them; until when it goes on, in all but the last */
  began?: string;
  goesOnUntil?: string;
};

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
  const told = cellsTold(showingsOf(placed, pitches, plan), plan.slots);
  return plan.slots.map((slot) => ({
    slot,
    standing: sessionRooms(plan).flatMap((room) => {
      const one = placed.find((each) => each.slot === slot.id && each.room === room.id);
      const pitch = one && pitchOf.get(one.pitch);
      if (!pitch || pitch.withdrawn) return [];
      const hosts = pitch.hosts.some(({ id }) => id === reader.person);
      const mine = hosts ? ('host' as const) : (reader.wishes.get(pitch.id) ?? null);
      return [{ pitch, room, pinned: one.pinned, mine, ...told.get(`${slot.id} ${room.id}`)! }];
    })
  }));
}

type Told = Pick<Standing, 'showing' | 'also' | 'began' | 'goesOnUntil'>;

/** By time and room, what stands in a cell and where else the same does. */
function cellsTold(showings: readonly Showing[], slots: readonly Slot[]): Map<string, Told> {
  const timeOf = new Map(slots.map((slot) => [slot.id, slot]));
  const startOf = ({ cells: [first] }: Showing) => timeOf.get(first.slot)?.starts ?? '';
  const ofPitch = Map.groupBy(showings, ({ pitch }) => pitch);
  const all = showings.flatMap((showing) => {
    const start = startOf(showing);
    const others = (ofPitch.get(showing.pitch) ?? []).filter((one) => one !== showing).map(startOf);
    const also = { before: others.filter((one) => one < start), after: others.filter((one) => one >= start) };
    const ends = timeOf.get(showing.cells.at(-1)!.slot)?.ends ?? '';
    return showing.cells.map(({ slot, room }, index) => {
      const told: Told = {
        showing: showing.id,
        ...(others.length > 0 && { also }),
        ...(index > 0 && { began: start }),
        ...(index < showing.cells.length - 1 && { goesOnUntil: ends })
      };
      return [`${slot} ${room}`, told] as const;
    });
  });
  return new Map(all);
}
