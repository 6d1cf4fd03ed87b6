import { recordMentions } from '#moderation/server';
import { recordFact } from '#platform/server/outbox.ts';
import { decideSignUp, type SignUpRefusal } from '../decide-sign-up.ts';
import type { GatheringsFact } from '../facts.ts';
import { stageOf } from '../may.ts';
import { LONGEST_WORDS, type SignUpShownTo, type WayToTakePart, waysOf, type Wish } from '../sign-up.ts';
import { selectIsKeptOutOf } from './kept-out-queries.ts';
import { countBefore, nextPlaceInLine } from './line-queries.ts';
import { settleLocked } from './settle-line.ts';
import { lockGathering, selectSignUp, upsertSignUp } from './sign-up-queries.ts';
import type { GatheringsTx } from './tables.ts';

export type SignUpAsked = {
  gathering: string;
  person: string;
  answer: Wish;
  way: WayToTakePart;
  shownTo: SignUpShownTo;
  /** to the organisers */
  words: string;
  firstTime: boolean;
  /** online, until the place in the room that she waits for is hers */
  meanwhile?: boolean;
};

export type SignUpOutcome =
  | { answer: Wish }
  /** `position`: 1 for who is next */
  | { answer: 'waiting'; position: number }
  /** online, and on the list for the room */
  | { answer: 'going-meanwhile'; position: number }
  /** `closed`: it is cancelled, over, or not published; `kept-out`: by a group that holds it, so that she can only decline */
  | { answer: 'refused'; reason: SignUpRefusal | 'closed' | 'kept-out' };

/**
 * Answers "Are you going?". A place that is free is hers; where there is none she waits, in the order of asking; a place that
 * she gives back is offered to the next. Who goes online can wait for a place in the room at the same time. Undefined where there is no such gathering.
 */
export async function signUp(tx: GatheringsTx, asked: SignUpAsked, now: Date): Promise<SignUpOutcome | undefined> {
  const { gathering: id, person, answer: wish, shownTo, firstTime, meanwhile = false } = asked;
  const gathering = await lockGathering(tx, id);
  if (!gathering) return undefined;
  if (stageOf(gathering, now) !== 'published') return { answer: 'refused', reason: 'closed' };
  if (wish !== 'declined' && (await selectIsKeptOutOf(tx, id, person)))
    return { answer: 'refused', reason: 'kept-out' };
  const held = await settleLocked(tx, gathering, now);
  const { attendance } = gathering;
  const mine = await selectSignUp(tx, { gathering: id, person, attendance });
  const decided = decideSignUp({ answer: wish, way: asked.way, meanwhile }, mine, { gathering, held }, now);
  if (decided.answer === 'refused') return decided;
  const isMeanwhile = decided.answer === 'going-meanwhile';
  const again = 'again' in decided && decided.again;
  const placeInLine = 'again' in decided ? (again && mine?.placeInLine) || (await nextPlaceInLine(tx)) : null;
  const [answer, way] =
    decided.answer === 'going-meanwhile' ? (['going', 'online'] as const) : [decided.answer, asked.way];
  const offeredUntil = (isMeanwhile && again && mine?.offeredUntil) || null;
  const words = asked.words.trim().slice(0, LONGEST_WORDS);
  await upsertSignUp(tx, id, { person, answer, way, shownTo, words, firstTime, placeInLine, offeredUntil }, now);
  const named = { kind: 'sign-up-words' as const, id: `${id}:${person}` };
  await recordMentions(tx, { text: named, by: person, says: [words], before: [mine?.words ?? ''] });
  const fact: GatheringsFact = { type: 'gatherings.answered', gathering: id, person, answer };
  if (answer !== mine?.answer) await recordFact(tx, fact);
  if (mine?.answer === 'going' || mine?.answer === 'waiting') await settleLocked(tx, gathering, now);
  if (placeInLine === null) return { answer: wish };
  const oneOfSeveral = waysOf(attendance).length > 1 ? (isMeanwhile ? 'in-person' : way) : undefined;
  return {
    answer: isMeanwhile ? 'going-meanwhile' : 'waiting',
    position: 1 + (await countBefore(tx, { gathering: id, way: oneOfSeveral, placeInLine }, now))
  };
}
