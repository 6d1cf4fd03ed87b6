import type { Repair, Way } from '@afield/grid';
import type { Pitch } from './pitch.ts';
import type { Plan } from './plan.ts';
import { pitchOfShowing } from './showings.ts';

/** One way to go on, under all names that it has. */
export type NamedWays = Omit<Repair, 'way'> & { ways: Way[] };

/** Ways that come to the same once, and what moves in each in the order of the day, then by number. */
export function distinctWays(
  repairs: readonly Repair[],
  { slots }: Pick<Plan, 'slots'>,
  pitches: readonly Pick<Pitch, 'id' | 'number'>[]
): NamedWays[] {
  const times = new Map(slots.map(({ id }, index) => [id, index]));
  const numbers = new Map(pitches.map(({ id, number }) => [id, number]));
  const timeOf = ({ from, to }: Repair['moves'][number]) => times.get((from ?? to)?.slot ?? '') ?? slots.length;
  const numberOf = (session: string) => numbers.get(pitchOfShowing(session).pitch) ?? 0;
  return [...Map.groupBy(repairs, gridOf).values()].map((same) => {
    const { way: _way, moves, ...first } = same[0]!;
    const ordered = moves.toSorted((a, b) => timeOf(a) - timeOf(b) || numberOf(a.session) - numberOf(b.session));
    return { ...first, ways: same.map(({ way }) => way), moves: ordered };
  });
}

/** What stands where, whatever order it was found in. */
function gridOf({ placements }: Repair): string {
  return JSON.stringify(
    placements.map(({ session, slot, room }) => [pitchOfShowing(session).pitch, slot, room].join(' ')).toSorted()
  );
}
