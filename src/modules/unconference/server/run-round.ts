import type { Pitch } from '../pitch.ts';
import { drawnByLot, reordered, type Round, talkAfter } from '../round.ts';
import { lockCamp } from './camp-queries.ts';
import { readFolded } from './read-camp.ts';
import { selectRounds, updateOrder, updateRound } from './round-queries.ts';
import type { UnconferenceDb, UnconferenceTx } from './tables.ts';

/** A round with the session that it is; undefined where there is none, or it was taken back. */
export async function readRound(
  db: UnconferenceDb,
  gathering: string,
  number: number
): Promise<{ round: Round; pitch: Pitch } | undefined> {
  const [rounds, { pitches }] = [await selectRounds(db, gathering), await readFolded(db, gathering)];
  const pitch = pitches.find((one) => one.number === number);
  const round = rounds.find((one) => one.pitch === pitch?.id);
  return pitch && round && !pitch.withdrawn && !pitch.hidden ? { round, pitch } : undefined;
}

export type RoundStep =
  /** on to the next talk, or to the first; `from`: which was on when it was pressed, so that two who press go one on */
  | { do: 'next'; from: string | null }
  | { do: 'stop' }
  | { do: 'minutes'; minutes: number }
  | { do: 'earlier' | 'later'; talk: string }
  | { do: 'draw'; random: () => number };

/** Runs a round of lightning talks. @returns false where there is none */
export async function runRound(
  tx: UnconferenceTx,
  { gathering, number, step }: { gathering: string; number: number; step: RoundStep },
  now: Date
): Promise<boolean> {
  await lockCamp(tx, gathering);
  const read = await readRound(tx, gathering, number);
  if (!read) return false;
  const talks = read.pitch.also ?? [];
  const order = talks.map(({ id }) => id);
  if (step.do === 'earlier' || step.do === 'later')
    await updateOrder(tx, reordered(order, step.talk, step.do === 'earlier' ? -1 : 1));
  if (step.do === 'draw') await updateOrder(tx, drawnByLot(order, step.random));
  await updateRound(tx, read.round.pitch, changeOf(step, read.round, talks, now));
  return true;
}

function changeOf(step: RoundStep, round: Round, talks: { id: string }[], now: Date) {
  if (step.do === 'minutes') return { minutes: step.minutes };
  if (step.do === 'stop') return { talking_id: null, since: null };
  if (step.do !== 'next' || step.from !== round.talking) return { minutes: round.minutes };
  return { talking_id: talkAfter(talks, round.talking), since: now };
}
