import type { Transaction } from 'kysely';
import { notifyAll, readerOf } from '#notifications/server';
import type { TravelFact } from '#travel';
import { type MeetingReply, type MembersReply, readLarge } from '#travel/server';
import { meetingSentence, membersSentence } from '#travel/ui/meeting-words.ts';
import { inLanguage } from '../in-language.ts';
import type { AllTables, Database } from '../tables.ts';

/** Who asked where to meet, and did not have to wait, hears the answer. */
export async function tellMeetingAnswered(
  tx: Transaction<AllTables>,
  { meeting, person }: Extract<TravelFact, { type: 'travel.meeting-answered' }>,
  now: Date
): Promise<void> {
  const db: Database = tx;
  const [large, reader] = await Promise.all([
    readLarge<MeetingReply | MembersReply>(db, { id: meeting }),
    readerOf(db, person)
  ]);
  if (!large?.reply?.answer || !reader) return;
  const { answer, asked } = large.reply;
  const sentence = inLanguage(reader.language, () =>
    'people' in answer ? meetingSentence(answer, asked.times) : membersSentence(answer, asked.times)
  );
  const path = `${large.question.path}${large.question.search}`;
  await notifyAll(tx, [person], { kind: 'meeting-answered', sentence, path }, now);
}
