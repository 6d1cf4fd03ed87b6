import type { Camp } from '@afield/grid';
import type { Later } from './order.ts';
import type { Interest, Pitch } from './pitch.ts';
import { isPlaceable } from './pitch.ts';
import type { Cell } from './grid-state.ts';
import { type Plan, sessionRooms, sessionSlots } from './plan.ts';

/** Where a pitch stands. */
export type Placed = { pitch: string; slot: string; room: string; pinned: boolean };

/** Who is interested in which pitch. */
export type Interested = { pitch: string; person: string; wish: Interest };

/** When somebody is not there. */
export type Away = { person: string; slot: string };

/** An unconference as the engine knows it: pitches that can be placed, and everybody who is interested in one. */
export function campOf(
  plan: Plan,
  pitches: readonly Pitch[],
  interests: readonly Interested[],
  pinned: readonly Placed[],
  aways: readonly Away[] = [],
  closed: readonly Cell[] = [],
  order: readonly Later[] = []
): Camp {
  const sessions = pitches.filter(isPlaceable);
  const known = new Set(sessions.map(({ id }) => id));
  const pins = new Map(
    pinned.filter((placed) => placed.pinned).map(({ pitch, slot, room }) => [pitch, { slot, room }])
  );
  const afterOf = Map.groupBy(
    order.filter(({ after }) => known.has(after)),
    ({ pitch }) => pitch
  );
  const people = Map.groupBy(
    interests.filter(({ pitch }) => known.has(pitch)),
    ({ person }) => person
  );
  const awayOf = Map.groupBy(aways, ({ person }) => person);
  const everybody = [...new Set([...people.keys(), ...awayOf.keys()])].toSorted();
  const wished = (all: Interested[], wish: Interest) =>
    all.filter((one) => one.wish === wish).map(({ pitch }) => pitch);
  return {
    rooms: sessionRooms(plan).map((room) => ({
      id: room.id,
      seats: room.seats,
      stepFree: room.stepFree,
      equipment: equipmentOf(room)
    })),
    slots: sessionSlots(plan).map(({ id }) => ({ id })),
    closed: closed.map(({ slot, room }) => ({ slot, room })),
    sessions: sessions.map((session) => ({
      id: session.id,
      hosts: session.hosts.map((host) => host.id),
      equipment: equipmentOf(session),
      stepFree: session.stepFree,
      pinned: pins.get(session.id) ?? {},
      after: (afterOf.get(session.id) ?? []).map(({ after }) => after)
    })),
    people: everybody.map((id) => {
      const all = people.get(id) ?? [];
      const away = [...new Set((awayOf.get(id) ?? []).map(({ slot }) => slot))];
      return { id, must: wished(all, 'must'), like: wished(all, 'like'), away };
    })
  };
}

function equipmentOf({ projector, quiet }: { projector: boolean; quiet: boolean }): string[] {
  return [...(projector ? ['projector'] : []), ...(quiet ? ['quiet'] : [])];
}
