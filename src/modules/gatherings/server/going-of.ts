import type { Going } from '../shown-sign-up.ts';
import type { Answer } from '../sign-up.ts';
import { type Goer, selectGoing } from './going-queries.ts';
import type { GatheringsDb } from './tables.ts';

export type { Goer } from './going-queries.ts';

/** Who is going to a gathering, as one reader may know it. `more` counts everybody else who is, but for the reader herself. */
export type GoingTo = Going<Goer> & {
  /** what the reader herself has answered */
  mine?: Answer;
  /** how many come for the first time, the reader among them */
  firstTimers: number;
};

const USUALLY_NAMED = 2;

/**
 * Who is going to each of some gatherings of this server, by the id of the gathering, within what each has chosen; one query for
 * a whole list. Where nobody has signed up there is nothing.
 * @param viewer null for a visitor who is not signed in
 * @param most how many by name
 * @param but whom it neither names nor counts
 */
export async function goingOf(
  db: GatheringsDb,
  {
    gatherings,
    viewer,
    most = USUALLY_NAMED,
    but = []
  }: { gatherings: readonly string[]; viewer: string | null; most?: number; but?: readonly string[] }
): Promise<Map<string, GoingTo>> {
  const rows = await selectGoing(db, { gatherings, viewer, most, but });
  return new Map(
    rows.map(({ gathering, goers, all, mine, firstTimers }) => {
      const more = all - goers.length - (mine === 'going' ? 1 : 0);
      return [gathering, { names: goers, more, firstTimers, ...(mine && { mine }) }];
    })
  );
}
