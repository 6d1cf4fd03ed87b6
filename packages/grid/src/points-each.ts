import { type Camp, LIKE, MUST, type Placement } from './camp.ts';
import { seatEveryone } from './seat-everyone.ts';
import { rootsOf } from './showings.ts';

/** What each person has of a grid, in the best seating there is for it. */
export function pointsEach(camp: Camp, placements: readonly Placement[]): Map<string, number> {
  const musts = new Map(camp.people.map(({ id, must }) => [id, new Set(must)]));
  const roots = rootsOf(camp);
  const points = new Map(camp.people.map(({ id }) => [id, 0]));
  for (const { person, session } of seatEveryone(camp, placements)) {
    points.set(
      person,
      (points.get(person) ?? 0) + (musts.get(person)?.has(roots.get(session) ?? session) ? MUST : LIKE)
    );
  }
  return points;
}
