import type { Camp, Placement } from './camp.ts';
import { type Broken, checkGrid } from './check-grid.ts';
import { countMissing } from './count-missing.ts';
import { pointsOf } from './seat-everyone.ts';

/** A cell that a session could be moved to by hand. */
export type Choice = {
  slot: string;
  room: string;
  /** what stands there; it would go to where the session comes from, or out */
  swapsWith?: string;
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
  const closed = new Set(camp.closed.map(({ slot, room }) => JSON.stringify([slot, room])));
  return camp.slots.flatMap(({ id: slot }) =>
    camp.rooms.flatMap(({ id: room }): Choice[] => {
      const there = placements.find((placement) => placement.slot === slot && placement.room === room)?.session;
      if (there === session || closed.has(JSON.stringify([slot, room]))) return [];
      const next = moved(placements, { session, slot, room });
      return [
        {
          slot,
          room,
          ...(there !== undefined && { swapsWith: there }),
          gain: pointsOf(camp, next, turnout) - points,
          missing: countMissing(now, { camp, placements: next }, turnout).people,
          gaining: countMissing({ camp, placements: next }, now, turnout).people,
          broken: checkGrid(camp, next).filter((broken) => !known.has(keyOf(broken)))
        }
      ];
    })
  );
}

/** A grid after one session was put somewhere by hand; what stood there goes to where it came from, or out. */
export function moved(placements: readonly Placement[], to: Placement): Placement[] {
  const from = placements.find(({ session }) => session === to.session);
  const there = placements.find(
    ({ session, slot, room }) => slot === to.slot && room === to.room && session !== to.session
  );
  const others = placements.filter((placement) => placement !== from && placement !== there);
  return [...others, to, ...(there && from ? [{ ...from, session: there.session }] : [])];
}

const keyOf = ({ rule, session }: Broken) => JSON.stringify([rule, session]);
