import type { Camp, Placement } from './camp.ts';
import type { Rule } from './check-grid.ts';
import { seatEveryone } from './seat-everyone.ts';
import { rootOf } from './showings.ts';
import { type Choice, choicesFor } from './what-if.ts';

/** Why a session is where it is: what speaks for its room, and what its other times would be. */
export type WhyHere = {
  seats: number;
  /** people who wish for it, its hosts aside, and those of them who can sit in it, here and at this time */
  wished: number;
  seated: number;
  /** its other times, in order: what the best room there would gain, or the rules that stand against every one of them */
  otherSlots: ({ slot: string; best: Choice } | { slot: string; rules: Rule[] })[];
  /** the other rooms of its time that no rule stands against */
  otherRooms: Choice[];
};

/** @param turnout as for `makeGrid` @returns undefined where the session stands nowhere */
export function whyHere(
  camp: Camp,
  placements: readonly Placement[],
  session: string,
  turnout = 1
): WhyHere | undefined {
  const here = placements.find((placement) => placement.session === session);
  const room = camp.rooms.find(({ id }) => id === here?.room);
  const one = camp.sessions.find(({ id }) => id === session);
  if (!here || !room || !one) return undefined;
  const root = rootOf(one);
  const choices = choicesFor(camp, placements, session, turnout);
  return {
    seats: room.seats,
    wished: camp.people.filter(
      ({ id, must, like }) => !one.hosts.includes(id) && (must.includes(root) || like.includes(root))
    ).length,
    seated: new Set(
      seatEveryone(camp, placements, { turnout })
        .filter((seat) => seat.session === session)
        .map(({ person }) => person)
    ).size,
    otherSlots: camp.slots
      .filter(({ id }) => id !== here.slot)
      .map(({ id: slot }) =>
        bestOf(
          slot,
          choices.filter((choice) => choice.slot === slot)
        )
      ),
    otherRooms: choices.filter(({ slot, broken }) => slot === here.slot && broken.length === 0)
  };
}

function bestOf(slot: string, choices: Choice[]): WhyHere['otherSlots'][number] {
  const [best] = choices.filter(({ broken }) => broken.length === 0).sort((a, b) => b.gain - a.gain);
  if (best) return { slot, best };
  return { slot, rules: [...new Set(choices.flatMap(({ broken }) => broken.map(({ rule }) => rule)))] };
}
