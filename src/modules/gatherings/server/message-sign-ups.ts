import { recordFact } from '#platform/server/outbox.ts';
import type { GatheringsFact } from '../facts.ts';
import { LONGEST_MESSAGE, type MessageTo, MOST_MESSAGES_A_DAY, recipientsOf } from '../sign-up-message.ts';
import { listSignUps } from './look-after-sign-ups.ts';
import {
  countMessagesSince,
  insertMessage,
  selectMessage,
  selectSentMessages,
  type SentMessage,
  type SignUpMessage
} from './sign-up-message-queries.ts';
import { lockGathering } from './sign-up-queries.ts';
import type { GatheringsDb, GatheringsTx } from './tables.ts';

export type { SentMessage, SignUpMessage } from './sign-up-message-queries.ts';

const DAY = 86_400_000;

export type MessageOutcome =
  { answer: 'sent'; people: number } | { answer: 'refused'; reason: 'empty' | 'too-long' | 'nobody' | 'too-many' };

/** Writes to people who have answered. Who listens to the fact brings it to each of them, as she likes to hear. */
export async function messageSignUps(
  tx: GatheringsTx,
  asked: { gathering: string; by: string; text: string; to: MessageTo; chosen: readonly string[] },
  now: Date
): Promise<MessageOutcome> {
  const { gathering, by, to, chosen } = asked;
  const text = asked.text.trim();
  if (text === '') return { answer: 'refused', reason: 'empty' };
  if (text.length > LONGEST_MESSAGE) return { answer: 'refused', reason: 'too-long' };
  const held = await lockGathering(tx, gathering);
  if (!held) return { answer: 'refused', reason: 'nobody' };
  const sent = await countMessagesSince(tx, gathering, new Date(now.getTime() - DAY));
  if (sent >= MOST_MESSAGES_A_DAY) return { answer: 'refused', reason: 'too-many' };
  const people = recipientsOf(await listSignUps(tx, held, now), to, chosen);
  if (people.length === 0) return { answer: 'refused', reason: 'nobody' };
  const message = await insertMessage(tx, { gathering, by, text, to: people }, now);
  const fact: GatheringsFact = { type: 'gatherings.message-sent', gathering, message, by };
  await recordFact(tx, fact);
  return { answer: 'sent', people: people.length };
}

/** One message with whom it is for; plain text. */
export async function readSignUpMessage(db: GatheringsDb, id: string): Promise<SignUpMessage | undefined> {
  return await selectMessage(db, id);
}

/** What organisers have written to people of a gathering, the newest first. */
export async function listSentMessages(db: GatheringsDb, gathering: string): Promise<SentMessage[]> {
  return await selectSentMessages(db, gathering);
}
