import type { Reach } from '@afield/reach/server';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedGathering } from '#gatherings';
import { listMyDays, type MyDay, whoHasDays } from '#gatherings/server';
import { notifyAll, readerOf } from '#notifications/server';
import { readServer } from '#people/server';
import { decideChange, type TimetableBefore, type VerdictChange, type VerdictWord } from '#travel';
import {
  answerOutingIn,
  labelForEach,
  type Network,
  networkOf,
  noteTold,
  type Outgoing,
  outingOf,
  questionKey,
  readStarts,
  timetablesBefore,
  toldKey,
  toldVerdicts,
  type ToldVerdict,
  type Travelling,
  usableTimetables
} from '#travel/server';
import { inLanguage } from './in-language.ts';
import type { Database } from './tables.ts';
import { composeChange } from './verdict-notice.ts';
import { dateIn } from './within-reach.ts';

export type Comparing = {
  db: Database;
  travelling: Travelling;
  /** a thread for the version that is used no more, so that its memory goes with it */
  openThread: () => Reach;
  now: () => Date;
};

/** One day out of somebody's who has said where she starts from. */
type DayOut = Outgoing & { person: string; listed: ListedGathering };

/** Timetables with the thread that answers from them. */
type Side = { travelling: Travelling; network: Network | undefined };

/** So many people are looked at side by side. */
const AT_ONCE = 100;

/**
 * Tells everybody whose day out a new version of a timetable has made harder, or easier again after she was told. Each
 * gathering costs its two searches, each person a look-up; journeys are searched only for those who are told.
 */
export async function tellOfTimetable(
  { db, travelling, openThread, now }: Comparing,
  id: string,
  before: TimetableBefore | null
): Promise<void> {
  const { zone } = await readServer(db);
  const today = dateIn(zone, now()).toString();
  const timetables = await usableTimetables(travelling);
  const was = await findVersion(travelling.folder, before);
  const old = openThread();
  try {
    const sides = {
      was: { travelling: { ...travelling, reach: old }, network: networkOf(timetablesBefore(timetables, id, was)) },
      now: { travelling, network: networkOf(timetables) }
    };
    const people = await whoHasDays(db, today);
    for (let at = 0; at < people.length; at += AT_ONCE) {
      const days = await daysOut(db, people.slice(at, at + AT_ONCE), { today, zone });
      await tellWhoseVerdictChanged(db, days, sides, now());
    }
  } finally {
    await old.close();
  }
}

/** The version as it lies in the data folder; null where it is gone. */
async function findVersion(folder: string, before: TimetableBefore | null) {
  if (!before) return null;
  const file = join(folder, before.file);
  return await access(file).then(
    () => ({ ...before, file }),
    () => null
  );
}

/** What people who have said where they start from are going to, wait for, may come to, or have marked. */
export async function daysOut(
  db: Database,
  people: readonly string[],
  { today, zone }: { today: string; zone: string }
): Promise<DayOut[]> {
  const days: DayOut[] = [];
  for (const [person, start] of await readStarts(db, people)) {
    const own = (await listMyDays(db, { person, from: today })).filter(isPlanned);
    days.push(...own.map(({ listed }) => ({ person, listed, start, outing: outingOf(listed, zone) })));
  }
  return days;
}

/** Whoever takes part online travels nowhere. */
function isPlanned({ listed, hosted }: MyDay): boolean {
  if (listed.gathering.cancelled) return false;
  if (!hosted) return listed.mark !== undefined;
  return hosted.answer !== 'declined' && hosted.answer !== 'taken-out' && hosted.way !== 'online';
}

async function tellWhoseVerdictChanged(
  db: Database,
  days: readonly DayOut[],
  sides: { was: Side; now: Side },
  now: Date
): Promise<void> {
  const wordsWas = await labelForEach(sides.was.travelling, sides.was.network, days);
  const wordsNow = await labelForEach(sides.now.travelling, sides.now.network, days);
  const told = await toldVerdicts(db, [...new Set(days.map(({ person }) => person))]);
  for (const [index, day] of days.entries()) {
    const known = toldOf(told, day);
    const words = { was: wordsWas[index], now: wordsNow[index] };
    if (!isChanged(words, known)) continue;
    const change = {
      was: known?.now ?? (await viewIn(sides.was, day)),
      now: await viewIn(sides.now, day)
    };
    await tellChange(db, day, change, now);
  }
}

function isChanged(words: { was?: VerdictWord; now?: VerdictWord }, known: ToldVerdict | undefined): boolean {
  return decideChange({ was: words.was, now: words.now, told: known?.now.verdict }) !== undefined;
}

/** What she was told last of the same question. */
export function toldOf(told: ReadonlyMap<string, ToldVerdict>, day: DayOut): ToldVerdict | undefined {
  const known = told.get(toldKey({ person: day.person, gathering: day.listed.id }));
  return known?.question === questionKey(day.outing, day.start) ? known : undefined;
}

async function viewIn({ travelling, network }: Side, { outing, start }: DayOut) {
  return await answerOutingIn(travelling, network, outing, start);
}

async function tellChange(db: Database, day: DayOut, change: VerdictChange, now: Date): Promise<void> {
  const { person, listed, outing, start } = day;
  const language = (await readerOf(db, person))?.language ?? 'en';
  const notice = inLanguage(language, () => composeChange(listed, change));
  const lastDate = (listed.gathering.end ?? listed.gathering.start).slice(0, 10);
  await db.transaction().execute(async (tx) => {
    const question = questionKey(outing, start);
    await noteTold(tx, { person, gathering: listed.id, question, lastDate, ...change }, now);
    await notifyAll(tx, [person], notice, now);
  });
}
