import { recordFact } from '#platform/server/outbox.ts';
import type { TravelFact } from '../facts.ts';
import { deleteLargeBefore, insertLarge, selectLarge, updateProgress, updateReply } from './large-meeting-queries.ts';
import type { TravelDb, TravelTx } from './tables.ts';

/** A question that takes minutes, as it is asked again by a job. */
export type LargeQuestion = {
  /** of the page, where the question stands in its address */
  path: string;
  search: string;
  /** who is counted, where nobody is typed: a group, or those who would come to an idea */
  counted: string | null;
  /** where it has met */
  group: string | null;
};

export type LargeMeeting<Reply> = {
  id: string;
  person: string;
  question: LargeQuestion;
  done: number;
  of: number;
  reply: Reply | undefined;
  askedAt: Date;
};

const DAYS_KEPT = 7;
const DAY = 86_400_000;

/** Notes a question that takes minutes. @param key the same for the same question */
export async function askLarge(
  tx: TravelTx,
  asked: { person: string; key: string; question: LargeQuestion },
  now: Date
): Promise<string> {
  return await insertLarge(tx, { ...asked, at: now });
}

/** One that was asked, the last of them; undefined where nobody has, or it was forgotten. */
export async function readLarge<Reply>(
  db: TravelDb,
  by: { id: string } | { key: string }
): Promise<LargeMeeting<Reply> | undefined> {
  const row = await selectLarge(db, by);
  if (!row) return undefined;
  const { id, person_id: person, question, done, of, reply, asked_at: askedAt } = row;
  const known = (reply ?? undefined) as Reply | undefined;
  return { id, person, question: question as LargeQuestion, done, of, reply: known, askedAt };
}

/** Notes how far it is, for the page that waits. */
export async function noteProgress(db: TravelDb, id: string, done: number, of: number): Promise<void> {
  await updateProgress(db, id, done, of);
}

/** Keeps the answer, and announces it to who asked. */
export async function answerLarge(
  tx: TravelTx,
  { id, person }: { id: string; person: string },
  reply: unknown,
  now: Date
): Promise<void> {
  await updateReply(tx, id, reply, now);
  const fact: TravelFact = { type: 'travel.meeting-answered', meeting: id, person };
  await recordFact(tx, fact);
}

/** Answers are as of a morning and a timetable: after a week they are forgotten. */
export async function forgetLarge(db: TravelDb, now: Date): Promise<void> {
  await deleteLargeBefore(db, new Date(now.getTime() - DAYS_KEPT * DAY));
}
