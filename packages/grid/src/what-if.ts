import type { Camp, Placement } from './camp.ts';
import { type Broken, checkGrid } from './check-grid.ts';
import { countMissing } from './count-missing.ts';
import { meet } from './run.ts';
import { pointsOf } from './seat-everyone.ts';

/** A cell that a session could be moved to by hand. */
export type Choice = {
  slot: string;
  room: string;
  /** what stands there; it would go as far the other way as the session comes, or out */
  swapsWith: string[];
  /** points that the grid would gain; less than 0 where it loses */
  gain: number;
  /** people who would miss a session that they asked for and have a seat in, and those who would have one more */
  missing: number;
  gaining: number;
  /** what would be broken that is not now */
  broken: Broken[];
};

/**
 * What it would cost to put a session into each cell there is, for a person who chooses one; its own cell is not among them.
 * @param turnout as for `makeGrid`
 */
export function choicesFor(camp: Camp, placements: readonly Placement[], session: string, turnout = 1): Choice[] {
  const points = pointsOf(camp, placements, turnout);
  const now = { camp, placements };
  const known = new Set(checkGrid(camp, placements).map(keyOf));
  const own = placements.find((placement) => placement.session === session);
  const closed = new Set(camp.closed.map(({ slot, room }) => JSON.stringify([slot, room])));
  return camp.slots.flatMap(({ id: slot }) =>
    camp.rooms.flatMap(({ id: room }): Choice[] => {
      if (closed.has(JSON.stringify([slot, room])) || (own?.slot === slot && own.room === room)) return [];
      const to = { session, slot, room };
      const next = moved(camp, placements, to);
      return [
        {
          slot,
          room,
          swapsWith: standingIn(camp, placements, to).map((other) => other.session),
          gain: pointsOf(camp, next, turnout) - points,
          missing: countMissing(now, { camp, placements: next }, turnout).people,
          gaining: countMissing({ camp, placements: next }, now, turnout).people,
          broken: checkGrid(camp, next).filter((broken) => !known.has(keyOf(broken)))
        }
      ];
    })
  );
}

/**
 * A grid after one session was put somewhere by hand. What stood there goes as far the other way, which is to where the
 * session came from if it stood in its very cell; or out, where it came from nowhere or the day has no such time.
 */
export function moved(camp: Camp, placements: readonly Placement[], to: Placement): Placement[] {
  const from = placements.find(({ session }) => session === to.session);
  const there = standingIn(camp, placements, to);
  const at = (slot: string) => camp.slots.findIndex(({ id }) => id === slot);
  const pushed = there.flatMap((other) => {
    const slot = from && camp.slots[at(other.slot) + at(from.slot) - at(to.slot)];
    return slot ? [{ session: other.session, slot: slot.id, room: from.room }] : [];
  });
  return [...placements.filter((placement) => placement !== from && !there.includes(placement)), to, ...pushed];
}

function standingIn(camp: Camp, placements: readonly Placement[], to: Placement): Placement[] {
  return placements.filter((other) => other.session !== to.session && meet(camp, to, other));
}

const keyOf = ({ rule, session }: Broken) => JSON.stringify([rule, session]);
