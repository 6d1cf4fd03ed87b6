import type { Camp } from '@afield/grid';
import type { Later } from './order.ts';
import type { Interest, Pitch } from './pitch.ts';
import { isPlaceable } from './pitch.ts';
import type { Cell } from './grid-state.ts';
import { type Plan, sessionRooms, sessionSlots } from './plan.ts';
import { hasBreakAfter, lengthsOf, sessionsOf, type Showing } from './showings.ts';

/** A cell that a pitch stands in. */
export type Placed = { pitch: string; slot: string; room: string; pinned: boolean };

/** Who is interested in which pitch. */
export type Interested = { pitch: string; person: string; wish: Interest };

/** When somebody is not there. */
export type Away = { person: string; slot: string };

/**
 * `as-it-stands`: each is as long as it is there; `anew`: as long as it is meant to be, and what is pinned stays. `moving` is as
 * long as it is meant to be either way.
 */
export type Standing = { showings: readonly Showing[]; read: 'as-it-stands' | 'anew'; moving?: string };

/** An unconference as the engine knows it: pitches that can be placed, and everybody who is interested in one. */
export function campOf(
  plan: Plan,
  pitches: readonly Pitch[],
  interests: readonly Interested[],
  { showings, read, moving }: Standing,
  aways: readonly Away[] = [],
  closed: readonly Cell[] = [],
  order: readonly Later[] = []
): Camp {
  const sessions = pitches.filter(isPlaceable);
  const known = new Set(sessions.map(({ id }) => id));
  const pins = new Map(
    showings.flatMap(({ id, pinned, cells: [first] }) => (read === 'anew' && pinned ? [[id, first]] : []))
  );
  const afterOf = Map.groupBy(
    order.filter(({ after }) => known.has(after)),
    ({ pitch }) => pitch
  );
  const lengths = lengthsOf(read === 'anew' ? [] : showings, moving);
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
    slots: sessionSlots(plan).map((slot) => ({ id: slot.id, ...(hasBreakAfter(plan, slot) && { breakAfter: true }) })),
    closed: closed.map(({ slot, room }) => ({ slot, room })),
    sessions: sessions.flatMap((session) =>
      sessionsOf(session, lengths).map((showing) => ({
        ...showing,
        hosts: session.hosts.map((host) => host.id),
        equipment: equipmentOf(session),
        stepFree: session.stepFree,
        pinned: pins.get(showing.id) ?? {},
        after: (afterOf.get(session.id) ?? []).map(({ after }) => after)
      }))
    ),
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
