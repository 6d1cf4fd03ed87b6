import type { Camp, Placement } from './camp.ts';
import { type Seat, seatEveryone } from './seat-everyone.ts';
import { rootsOf } from './showings.ts';

/** People who could sit in a session they asked for, and then cannot; `must`: of these, one they must see. */
export type Missing = { people: number; must: number };

type Planned = { camp: Camp; placements: readonly Placement[] };

/**
 * How many people then miss a session they asked for and had a seat in. Of all the best seatings of the new grid the one
 * counts in which most keep what they had.
 */
export function countMissing(before: Planned, after: Planned, turnout = 1): Missing {
  const had = seatEveryone(before.camp, before.placements, { turnout });
  const roots = rootsOf({ sessions: [...before.camp.sessions, ...after.camp.sessions] });
  const rootOf = (session: string) => roots.get(session) ?? session;
  const keyOf = ({ person, session }: Seat) => JSON.stringify([person, rootOf(session)]);
  const keeps = new Set(seatEveryone(after.camp, after.placements, { turnout, preferring: had }).map(keyOf));
  const lost = had.filter((seat) => !keeps.has(keyOf(seat)));
  const musts = new Map(before.camp.people.map(({ id, must }) => [id, new Set(must)]));
  return {
    people: new Set(lost.map(({ person }) => person)).size,
    must: new Set(
      lost.filter(({ person, session }) => musts.get(person)?.has(rootOf(session))).map(({ person }) => person)
    ).size
  };
}
