import { isPlaceable } from '../pitch.ts';
import { lockCamp } from './camp-queries.ts';
import { selectMerged } from './merge-queries.ts';
import { mergePitches } from './merge-pitches.ts';
import { insertPitch, selectPitches } from './pitch-queries.ts';
import { insertRound } from './round-queries.ts';
import type { UnconferenceTx } from './tables.ts';

type Gathering = { gathering: string; by: string; /** what the round is called */ title: string };

/**
 * Makes one round of all lightning talks that stand by themselves: one session, in which they come one after another.
 * @returns its number; undefined where there are fewer than two
 */
export async function gatherTalks(
  tx: UnconferenceTx,
  { gathering, by, title }: Gathering,
  now: Date
): Promise<number | undefined> {
  await lockCamp(tx, gathering);
  const merged = await selectMerged(tx, gathering);
  const talks = (await selectPitches(tx, gathering)).filter(
    (pitch) => pitch.kind === 'lightning-talk' && isPlaceable(pitch) && !merged.has(pitch.id)
  );
  if (talks.length < 2) return undefined;
  const pitch = { ...BLANK_ROUND, title };
  const round = await insertPitch(tx, { gathering, by, pitch }, now);
  await insertRound(tx, round);
  for (const talk of talks) await mergePitches(tx, { gathering, pitch: talk.id, into: round, by }, now);
  return (await selectPitches(tx, gathering)).find(({ id }) => id === round)?.number;
}

const BLANK_ROUND = {
  kind: 'lightning-round' as const,
  about: '',
  background: false,
  projector: false,
  stepFree: false,
  quiet: false,
  minutes: null,
  hosting: false,
  ideaOf: null
};
