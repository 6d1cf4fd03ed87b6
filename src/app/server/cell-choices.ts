import { type Pitch, pitchOfShowing } from '#unconference';
import type { engineGridOf } from '#unconference/server';
import { gridMaker } from './grid-maker.ts';

/** `nth`: which of the times that it is held, from 1. */
export type Named = (id: string) => { id: string; number: number; title: string; nth: number };
export type Standing = {
  grid: Pick<ReturnType<typeof engineGridOf>, 'camp' | 'placements'>;
  named: Named;
  turnout: number;
};

/** What sessions are called, by what the engine calls each time that they are held. */
export function namesOf(pitches: readonly Pitch[]): Named {
  const known = new Map(pitches.map(({ id, number, title }) => [id, { number, title }]));
  return (id) => {
    const { pitch, nth } = pitchOfShowing(id);
    return { id, nth, ...(known.get(pitch) ?? { number: 0, title: '' }) };
  };
}

/** What each cell would mean for a session that is being placed by hand; undefined where there is no such session. */
export async function cellChoices({ grid: { camp, placements }, named, turnout }: Standing, session: string) {
  if (!camp.sessions.some(({ id }) => id === session)) return undefined;
  const choices = await gridMaker().choices({ camp, placements, session, turnout });
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
