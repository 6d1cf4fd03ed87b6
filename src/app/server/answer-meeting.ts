import { readServer } from '#people/server';
import { chosenPlaces, isLargeMeeting, readMeeting, readMembersMeeting, slimmed, typedMeeting } from '#travel';
import {
  answerLarge,
  askLarge,
  askMeeting,
  askMembers,
  clearMeeting,
  clearMembers,
  districtsCounted,
  type LargeQuestion,
  type MeetingReply,
  type MembersReply,
  noteProgress,
  readLarge,
  type Unclear
} from '#travel/server';
import { answersUnderWay, type Progress } from './answers-under-way.ts';
import { database } from './database.ts';
import { heldSoFar } from './held-so-far.ts';
import { enqueue } from './jobs.ts';
import { mayNow } from './rate-limits.ts';
import { travelling } from './reach.ts';
import { townsMetIn, venuesKnown } from './venues-known.ts';

/** A reply; none where too few are counted. */
export type MeetingReplied = MeetingReply | MembersReply | undefined;

/** What a page shows: the reply, how far it is, or what it takes. */
export type MeetingState = {
  reply?: MeetingReplied;
  progress?: Progress & { isLarge: boolean };
  mustSignIn?: true;
  isOften?: true;
};

type Asker = { person: string | null; /** the person, or the address of who is not signed in */ asker: string };

const PATIENCE_MILLISECONDS = 2500;
/** How often a job says how far it is. */
const SAID_MILLISECONDS = 1000;
/** A job that has not answered by then has failed for good, and may be asked again. */
const GIVEN_UP_MILLISECONDS = 3 * 3_600_000;

const soon = answersUnderWay<MeetingReplied>({
  patience: PATIENCE_MILLISECONDS,
  isKept: (reply) => reply?.answer !== undefined && !reply.answer.uncovered
});

/** Answers a question that stands in an address: now, in a moment, or by a job that tells when it is done. */
export async function answeredMeeting(question: LargeQuestion, { person, asker }: Asker): Promise<MeetingState> {
  const key = JSON.stringify([question.search, question.counted]);
  if (await isLarge(question)) return await largeState(question, { person, asker, key });
  if (!soon.isKnown(key) && !mayNow('meet', asker)) return { isOften: true };
  const answered = await soon.answerSoon(key, (onProgress) => replyTo(question, person, onProgress));
  return 'reply' in answered ? answered : { progress: { ...answered.progress, isLarge: false } };
}

/** The job: answers, keeps the answer, and lets who asked know. */
export async function answerLargeMeeting(id: string): Promise<void> {
  const large = await readLarge<MeetingReplied>(database(), { id });
  if (!large || large.reply) return;
  let saidAt = 0;
  const say = (done: number, of: number) => {
    if (Date.now() - saidAt < SAID_MILLISECONDS) return;
    saidAt = Date.now();
    // How far it is matters less than that it goes on.
    noteProgress(database(), id, done, of).catch(() => undefined);
  };
  const reply = await replyTo(large.question, large.person, say);
  if (!reply) return;
  const kept = reply.answer ? { ...reply, answer: slimmed(reply.answer) } : reply;
  await database()
    .transaction()
    .execute((tx) => answerLarge(tx, large, kept, new Date()));
}

async function largeState(
  question: LargeQuestion,
  { person, asker, key }: Asker & { key: string }
): Promise<MeetingState> {
  const large = await readLarge<MeetingReplied>(database(), { key });
  if (large?.reply) return { reply: large.reply };
  const isUnderWay = large && large.askedAt.getTime() > Date.now() - GIVEN_UP_MILLISECONDS;
  if (isUnderWay) return { progress: { done: large.done, of: large.of, isLarge: true } };
  if (!mayNow('meet', asker)) return { isOften: true };
  const unclear = await unclearIn(question);
  if (unclear) return { reply: unclear };
  if (person === null) return { mustSignIn: true };
  await database()
    .transaction()
    .execute(async (tx) => {
      const id = await askLarge(tx, { person, key, question }, new Date());
      await enqueue(tx, 'travel.answer-meeting', { id });
    });
  return { progress: { done: 0, of: 0, isLarge: true } };
}

async function isLarge({ search, counted }: LargeQuestion): Promise<boolean> {
  const typed = typedMeeting(new URLSearchParams(search));
  if (!typed) return false;
  const { today } = await todayHere();
  if (counted) {
    const read = readMembersMeeting(typed, today);
    return 'asked' in read && isLargeMeeting(read.asked, await districtsCounted(database(), counted));
  }
  const read = readMeeting(typed, today);
  return 'asked' in read && isLargeMeeting(read.asked, read.asked.starts.length);
}

/** What has to be asked first, which nobody should wait minutes for. */
async function unclearIn({ search, counted }: LargeQuestion): Promise<Unclear | undefined> {
  const params = new URLSearchParams(search);
  const typed = typedMeeting(params);
  if (!typed) return undefined;
  const clearing = { chosen: chosenPlaces(params), today: (await todayHere()).today };
  const clear = await (counted ? clearMembers : clearMeeting)(travelling(), typed, clearing);
  return clear.asked ? undefined : clear;
}

async function replyTo(
  { search, counted, group }: LargeQuestion,
  person: string | null,
  onProgress: (done: number, of: number) => void
): Promise<MeetingReplied> {
  const params = new URLSearchParams(search);
  const typed = typedMeeting(params);
  if (!typed) return undefined;
  const venues = typed.among === 'venues' ? await venuesKnown(group) : [];
  const circumstances = { chosen: chosenPlaces(params), venues, onProgress, ...(await todayHere()) };
  if (!counted) return await askMeeting(travelling(), typed, circumstances);
  const known = group ? await townsMetIn(group) : [];
  const held = group && person ? await heldSoFar(group, person, new Date()) : [];
  return await askMembers(travelling(), typed, { ...circumstances, group: counted, known, held });
}

async function todayHere(): Promise<{ zone: string; today: string }> {
  const { zone } = await readServer(database());
  return { zone, today: Temporal.Now.plainDateISO(zone).toString() };
}
