import type { Camp, Placement } from './camp.ts';
import { runOf } from './run.ts';
import { shareWishes } from './share-wishes.ts';

/** Two sessions at once that some people wish for both; `musts`: of these, those who must see both. */
export type Clash = { slot: string; sessions: [string, string]; people: number; musts: number };

/** Every clash of a grid, those of the most people first; of what is held again only the time that suits each counts. */
export function clashesOf(camp: Camp, placements: readonly Placement[]): Clash[] {
  const wishes = shareWishes(camp, placements).people.map(({ must, like, away }) => ({
    all: new Set([...must, ...like]),
    must: new Set(must),
    away
  }));
  return pairsAtOnce(placements.flatMap((one) => runOf(camp, one).map(({ slot }) => ({ ...one, slot }))))
    .map(({ slot, sessions }) => {
      const there = wishes.filter(({ away }) => !away.includes(slot));
      const count = (of: 'all' | 'must') => there.filter((each) => sessions.every((id) => each[of].has(id))).length;
      return { slot, sessions, people: count('all'), musts: count('must') };
    })
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
}

function pairsAtOnce(placements: readonly Placement[]): Pick<Clash, 'slot' | 'sessions'>[] {
  return placements.flatMap(({ session, slot }, index) =>
    placements
      .slice(index + 1)
      .filter((other) => other.slot === slot)
      .map((other) => ({ slot, sessions: [session, other.session] as [string, string] }))
  );
}
