import type { ListedGathering } from '../listed-gathering.ts';
import type { SignUpShownTo } from '../sign-up.ts';
import type { GoingTo } from './going-of.ts';
import { selectMarked, selectMarkShownTo } from './marked-queries.ts';
import type { GatheringsDb } from './tables.ts';

const USUALLY_NAMED = 2;

/**
 * Who has marked that she is going to each of some gatherings that sources tell of, by what it is addressed by, within what each
 * has chosen; one query for a whole list. What is held here has sign-ups instead.
 * @param listed as the reader may see them
 * @param most how many by name
 */
export async function goingByMarks(
  db: GatheringsDb,
  { listed, viewer, most = USUALLY_NAMED }: { listed: readonly ListedGathering[]; viewer: string | null; most?: number }
): Promise<Map<string, GoingTo>> {
  const told = listed.filter(({ host }) => !host);
  const rows = await selectMarked(
    db,
    told.map(({ id, ids }) => ({ id, statements: ids })),
    viewer,
    most
  );
  const found = new Map(rows.map((row) => [row.gathering, row]));
  return new Map(
    told.flatMap(({ id, mark }): [string, GoingTo][] => {
      const { goers = [], others = 0 } = found.get(id) ?? {};
      if (others === 0 && mark !== 'going') return [];
      const mine = mark === 'going' ? { mine: 'going' as const } : {};
      return [[id, { names: goers, more: others - goers.length, firstTimers: 0, ...mine }]];
    })
  );
}

/** Who sees that somebody is going, as she chose when she marked it; undefined where she has not. */
export async function markShownTo(
  db: GatheringsDb,
  person: string,
  { ids, host }: ListedGathering
): Promise<SignUpShownTo | undefined> {
  return await selectMarkShownTo(
    db,
    person,
    ids.filter((id) => id !== host?.gathering)
  );
}
