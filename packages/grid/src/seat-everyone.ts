import type { Camp, Placement } from './camp.ts';
import { instanceOf } from './instance.ts';
import { NONE } from './seating.ts';
import { shareWishes } from './share-wishes.ts';
import { standing } from './standing.ts';

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
  return standing(instanceOf(shareWishes(camp, placements, turnout), { turnout }), camp, placements).worth;
}

/**
 * The best seating there is for a grid: everybody's plan, by slot. Of what takes several slots, who has a seat in all of
 * them comes first.
 */
export function seatEveryone(camp: Camp, placements: readonly Placement[], options: SeatingOptions = {}): Seat[] {
  const shared = shareWishes(camp, placements, options.turnout);
  const seats = seatBest(shared, placements, options);
  const lengths = new Map(camp.sessions.map(({ id, length = 1 }) => [id, length]));
  const long = seats.filter(({ session }) => (lengths.get(session) ?? 1) > 1);
  const whole = [...Map.groupBy(long, ({ person, session }) => JSON.stringify([person, session])).values()]
    .filter((its) => its.length === lengths.get(its[0].session))
    .flat();
  if (whole.length === 0) return seats;
  return seatBest(shared, placements, { ...options, preferring: [...whole, ...(options.preferring ?? [])] });
}

function seatBest(camp: Camp, placements: readonly Placement[], { turnout, preferring = [] }: SeatingOptions): Seat[] {
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
