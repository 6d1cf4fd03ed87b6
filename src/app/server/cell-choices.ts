import type { Pitch } from '#unconference';
import type { engineCampOf } from '#unconference/server';
import { gridMaker } from './grid-maker.ts';

type Engine = ReturnType<typeof engineCampOf>;
export type Named = (id: string) => { id: string; number: number; title: string };
export type Standing = {
  engine: Engine;
  placements: { session: string; slot: string; room: string }[];
  named: Named;
  turnout: number;
};

/** What sessions are called, by their ids. */
export function namesOf(pitches: readonly Pitch[]): Named {
  const known = new Map(pitches.map(({ id, number, title }) => [id, { id, number, title }]));
  return (id) => known.get(id) ?? { id, number: 0, title: '' };
}

/** What each cell would mean for a session that is being placed by hand; undefined where there is no such session. */
export async function cellChoices({ engine, placements, named, turnout }: Standing, session: string) {
  if (!engine.sessions.some(({ id }) => id === session)) return undefined;
  const choices = await gridMaker().choices({ camp: engine, placements, session, turnout });
  return {
    ...named(session),
    stands: placements.some((placement) => placement.session === session),
    choices: choices.map(({ swapsWith, broken, ...choice }) => ({
      ...choice,
      rules: [...new Set(broken.map(({ rule }) => rule))],
      swapsWith: swapsWith.map(named)
    }))
  };
}
