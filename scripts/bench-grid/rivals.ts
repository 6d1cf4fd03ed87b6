import type { Camp, Placement } from '@afield/grid';
import { checkGrid } from '@afield/grid/server';
import { seededRandom } from '../../packages/grid/src/random.ts';

/** As it is done by hand: the pitch with the most stars first, each into the largest room that is left where it may be. */
export function mostStarredFirst(camp: Camp): Placement[] {
  const stars = new Map(camp.sessions.map(({ id }) => [id, 0]));
  for (const id of camp.people.flatMap(({ must, like }) => [...must, ...like])) stars.set(id, (stars.get(id) ?? 0) + 1);
  const byStars = camp.sessions.toSorted((a, b) => (stars.get(b.id) ?? 0) - (stars.get(a.id) ?? 0));
  const bySeats = camp.rooms.toSorted((a, b) => b.seats - a.seats);
  const cells = bySeats.flatMap(({ id: room }) => camp.slots.map(({ id: slot }) => ({ slot, room })));
  return place(
    camp,
    byStars.map(({ id }) => id),
    () => cells
  );
}

/** Each pitch in a cell by chance, where it may be. */
export function randomGrid(camp: Camp, seed: number): Placement[] {
  const random = seededRandom(seed);
  const cells = camp.slots.flatMap(({ id: slot }) => camp.rooms.map(({ id: room }) => ({ slot, room })));
  const shuffled = <Thing>(things: Thing[]) =>
    things
      .map((thing) => ({ thing, at: random.bits() }))
      .sort((a, b) => a.at - b.at)
      .map(({ thing }) => thing);
  return place(camp, shuffled(camp.sessions.map(({ id }) => id)), () => shuffled(cells));
}

function place(camp: Camp, sessions: string[], cellsFor: () => Omit<Placement, 'session'>[]): Placement[] {
  return sessions.reduce<Placement[]>((placed, session) => {
    const cell = cellsFor().find((cell) => checkGrid(camp, [...placed, { session, ...cell }]).length === 0);
    return cell ? [...placed, { session, ...cell }] : placed;
  }, []);
}
