import { readCount, turnoutOf } from '../turnout.ts';
import { saveHeadCount, selectCounted } from './head-count-queries.ts';
import { sessionOf } from './read-session.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

type Counting = { gathering: string; pitch: string; typed: string };

/** Keeps how many are in a session. */
export async function countHeads(
  tx: UnconferenceTx,
  { gathering, pitch, typed }: Counting,
  now: Date
): Promise<'counted' | 'no-number' | 'not-there'> {
  const people = readCount(typed);
  if (people === undefined) return 'no-number';
  const session = await sessionOf(tx, gathering, pitch);
  if (!session) return 'not-there';
  await saveHeadCount(tx, session.root, people, now);
  return 'counted';
}

/** Which part of those who are interested is expected to come, and how many sessions of this camp that was learned from. */
export async function readTurnout(
  db: UnconferenceDb,
  gathering: string
): Promise<{ turnout: number; sessions: number }> {
  const { here, elsewhere } = await selectCounted(db, gathering);
  return { turnout: turnoutOf({ here, elsewhere }), sessions: here.sessions };
}
