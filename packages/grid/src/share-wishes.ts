import type { Arrangement } from './arrangement.ts';
import type { Camp, Placement } from './camp.ts';
import { reshare } from './change.ts';
import { guessShares } from './guess-shares.ts';
import { instanceOf } from './instance.ts';
import { rootOf, timesOf } from './showings.ts';
import { standing } from './standing.ts';

/**
 * The same camp with each time that a session is held as a session of its own, and each wish for it given to one of them,
 * so that it counts once: shared out as `guessShares` says, and then wish by wish as long as that gains something. To share
 * them out best of all is no assignment problem slot by slot any more; this is near it, and the same each time. A camp in
 * which nothing is held again is given back itself.
 */
export function shareWishes(camp: Camp, placements: readonly Placement[], turnout = 1): Camp {
  if (timesOf(camp).size === 0) return camp;
  const known = last.get(placements);
  if (known?.camp === camp && known.turnout === turnout) return known.shared;
  const shared = shareOut(camp, placements, turnout);
  last.set(placements, { camp, turnout, shared });
  return shared;
}

/** Of one grid the same is asked several times in a row: its points, its seats, who misses what. */
const last = new WeakMap<readonly Placement[], { camp: Camp; turnout: number; shared: Camp }>();

function shareOut(camp: Camp, placements: readonly Placement[], turnout: number): Camp {
  const instance = instanceOf(camp, { turnout, chosen: guessShares(camp, placements, turnout) });
  improveShares(standing(instance, camp, placements));
  const times = camp.people.map(() => new Map<string, string>());
  for (const { wishes, sessions, at } of instance.shared) {
    const session = camp.sessions[sessions[at]];
    times[instance.wishes.person[wishes[at]]].set(rootOf(session), session.id);
  }
  return {
    ...camp,
    sessions: camp.sessions.map((session) => ({ ...session, repeats: undefined })),
    people: camp.people.map((person, index) => ({
      ...person,
      must: person.must.map((id) => times[index].get(id) ?? id),
      like: person.like.map((id) => times[index].get(id) ?? id)
    }))
  };
}

/** Lets each wish count for the time that gains most, until none gains anything. @returns whether any did */
export function improveShares(grid: Arrangement): boolean {
  let any = false;
  for (let gained = true; gained; any ||= gained) {
    gained = false;
    for (const wish of grid.instance.shared) {
      for (const time of wish.wishes.keys()) gained = reshare(grid, wish, time, grid.score + 1) || gained;
    }
  }
  return any;
}
