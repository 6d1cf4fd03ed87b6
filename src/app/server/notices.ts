import { type Attendance, type GatheringBefore, type Hosted, outingPartsOf } from '#gatherings';
import { hostedById } from '#gatherings/server';
import type { Notice } from '#notifications';
import {
  type DueReminder,
  notifyAll,
  notifyEach,
  readerOf,
  remindAll,
  type ReminderTopic,
  sendDueMails,
  whoAnswered,
  whoAskedFor
} from '#notifications/server';
import { wordMail } from '#notifications/ui/word-mail.ts';
import { answerOuting, outingOf, readStart } from '#travel/server';
import type { VerdictView } from '#travel';
import { legLines } from '#travel/ui/leg-lines.ts';
import { verdictSentence } from '#travel/ui/verdict-sentence.ts';
import { plainTextOf } from '#platform/server/markdown.ts';
import { sendMail } from './accounts.ts';
import { database } from './database.ts';
import { inLanguage } from './in-language.ts';
import { serverLog } from './server-log.ts';
import { travelling } from './reach.ts';
import { settings } from './settings.ts';
import { withinReachLines } from './within-reach.ts';

/** The job that mails what waits to be mailed. */
export async function mailNotices(): Promise<void> {
  await sendDueMails({
    db: database(),
    origin: settings().origin,
    sendMail,
    wordMail: (notice, language, links) => inLanguage(language, () => wordMail(notice, links)),
    now: () => new Date(),
    failed: (error) => serverLog().error({ what: error instanceof Error ? error.message : '' }, 'a mail was not sent')
  });
}

/** The job that reminds people of what they are going to. */
export async function remindPeople(): Promise<void> {
  await remindAll(database(), composeReminder, new Date());
  await mailNotices();
}

async function composeReminder({ person, gathering }: DueReminder, topic: ReminderTopic): Promise<Notice | undefined> {
  const hosted = await hostedById(database(), gathering);
  if (!hosted) return undefined;
  const { slug, title, start, bring, door } = hosted;
  const about = { gathering: { slug, title }, start, ...(hosted.place && { place: hosted.place.name }) };
  if (topic !== 'reminder-evening') return { kind: topic, ...about };
  const view = await viewFor(person, hosted);
  const language = (await readerOf(database(), person))?.language ?? 'en';
  const words = view && inLanguage(language, () => ({ verdict: verdictSentence(view), legs: legLines(view) }));
  return { kind: topic, ...about, bring: plainTextOf(bring), door, ...words };
}

/** The job that tells everybody who signed up that hours or place have changed, and what it does to her verdict. */
export async function tellOfMove(gathering: string, before: GatheringBefore): Promise<void> {
  const db = database();
  const hosted = await hostedById(db, gathering);
  if (!hosted) return;
  const people = await whoAnswered(db, gathering, ['going', 'waiting', 'maybe']);
  const told: { person: string; notice: Notice }[] = [];
  for (const person of people) told.push({ person, notice: await composeMove(person, hosted, before) });
  await db.transaction().execute((tx) => notifyEach(tx, told, new Date()));
  await mailNotices();
}

/** The job that mails once a month what is within reach, to those who asked for it. */
export async function tellWithinReach(): Promise<void> {
  const [db, now] = [database(), new Date()];
  for (const person of await whoAskedFor(db, 'within-reach')) {
    const language = (await readerOf(db, person))?.language ?? 'en';
    const rows = await inLanguage(language, () => withinReachLines({ db, travelling: travelling() }, person, now));
    if (rows.length === 0) continue;
    await db.transaction().execute((tx) => notifyAll(tx, [person], { kind: 'within-reach', rows }, now));
  }
  await mailNotices();
}

async function composeMove(person: string, hosted: Hosted, before: GatheringBefore): Promise<Notice> {
  const [viewBefore, viewNow] = [await viewFor(person, asBefore(hosted, before)), await viewFor(person, hosted)];
  const language = (await readerOf(database(), person))?.language ?? 'en';
  const verdict =
    viewBefore && viewNow
      ? inLanguage(language, () => ({ before: verdictSentence(viewBefore), now: verdictSentence(viewNow) }))
      : undefined;
  const { slug, title, start, end, place } = hosted;
  return {
    kind: 'gathering-moved',
    gathering: { slug, title },
    before: { start: before.start, end: before.end, ...(before.place && { place: before.place }) },
    now: { start, end, ...(place && { place: place.name }) },
    ...(verdict && { verdict })
  };
}

function asBefore(hosted: Hosted, { start, end, zone, place, point, attendance }: GatheringBefore): Hosted {
  const { place: _now, ...rest } = hosted;
  const was = { ...rest, start, end, zone, attendance: attendance as Attendance };
  return point ? { ...was, place: { name: place ?? '', ...point, guessed: false } } : was;
}

/** Somebody's verdict of a gathering, undefined where she has not said where she starts from. */
async function viewFor(person: string, hosted: Hosted): Promise<VerdictView | undefined> {
  const start = await readStart(database(), person);
  if (start.places.length === 0) return undefined;
  return await answerOuting(travelling(), outingOf(outingPartsOf(hosted), hosted.zone), start);
}
