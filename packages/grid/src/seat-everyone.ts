import { Arrangement } from './arrangement.ts';
import type { Camp, Placement } from './camp.ts';
import { type Instance, instanceOf } from './instance.ts';
import { NONE } from './seating.ts';
import { cellsIn } from './staying.ts';

/** Where somebody can sit: nobody is made to. */
export type Seat = { person: string; session: string; slot: string };

export type SeatingOptions = {
  /** how many of those who wish are expected: with less than 1, rooms are taken to hold more */
  turnout?: number;
  /** of seatings that are worth the same, the one that keeps most of these */
  preferring?: readonly Seat[];
};

/** The points of a grid, with the best seating there is for it. @param turnout as for `makeGrid`; all come where it is not said */
export function pointsOf(camp: Camp, placements: readonly Placement[], turnout = 1): number {
  return standing(instanceOf(camp, { turnout }), camp, placements).worth;
}

/** The best seating there is for a grid: everybody's plan, by slot. */
export function seatEveryone(
  camp: Camp,
  placements: readonly Placement[],
  { turnout, preferring = [] }: SeatingOptions = {}
): Seat[] {
  const kept = new Set(preferring.map(({ person, session }) => JSON.stringify([person, session])));
  const weigh = (points: number, person: string, session: string) =>
    points * (camp.people.length + 1) + (kept.has(JSON.stringify([person, session])) ? 1 : 0);
  const grid = standing(instanceOf(camp, { turnout, weigh }), camp, placements);
  const { rooms } = grid.instance;
  return camp.slots.flatMap(({ id: slot }, index) => {
    grid.seat(index);
    const here = camp.rooms
      .map((_, room) => grid.sessionIn[index * rooms + room])
      .filter((session) => session !== NONE)
      .map((session) => camp.sessions[session].id);
    return camp.people.flatMap(({ id: person }, at) => {
      const session = here[grid.seating.seatOf[at]];
      return session === undefined ? [] : [{ person, session, slot }];
    });
  });
}

/** A grid as it is given, rules or no rules. */
export function standing(instance: Instance, camp: Camp, placements: readonly Placement[]): Arrangement {
  const grid = new Arrangement(instance);
  const cells = new Int32Array(instance.sessions).fill(NONE);
  for (const { session, cell } of cellsIn(camp, placements)) cells[session] = cell;
  grid.stand(cells);
  return grid;
}

/** A grid as it is given, without what breaks a rule by now. */
export function standingStill(instance: Instance, camp: Camp, placements: readonly Placement[]): Arrangement {
  const grid = new Arrangement(instance);
  for (const { session, cell } of cellsIn(camp, placements)) {
    if (grid.sessionIn[cell] === NONE && grid.mayStand(session, cell)) grid.put(session, cell);
  }
  grid.stand(grid.cellOf.slice());
  return grid;
}
