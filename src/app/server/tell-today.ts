import type { ListedGathering } from '#gatherings';
import { whoHasDays } from '#gatherings/server';
import type { Notice } from '#notifications';
import { notifyAll, readerOf } from '#notifications/server';
import { readServer } from '#people/server';
import { isTouched, saidToday, type TodayView } from '#travel';
import {
  answerToday,
  differsForEach,
  liveNetwork,
  networkOf,
  noteToldToday,
  type Travelling,
  usableTimetables
} from '#travel/server';
import { todayLines, todayNow } from '#travel/ui/today-words.ts';
import { inLanguage } from './in-language.ts';
import type { Database } from './tables.ts';
import { daysOut } from './tell-verdict-changes.ts';
import { dateIn } from './within-reach.ts';

type Telling = { db: Database; travelling: Travelling };

/** Everybody who goes somewhere today. */
export async function whoGoesToday(
  db: Database,
  now: Date
): Promise<{ people: string[]; today: string; zone: string }> {
  const { zone } = await readServer(db);
  const today = dateIn(zone, now).toString();
  return { people: await whoHasDays(db, today, today), today, zone };
}

/**
 * Tells everybody whose way to or from today's gathering is touched by what is known of the day: once, and again when it is
 * something else. Only those are asked in full whose times differ, by a look-up each.
 */
export async function tellOfToday({ db, travelling }: Telling, now: Date): Promise<void> {
  const planned = networkOf(await usableTimetables(travelling));
  const live = liveNetwork(planned, now);
  if (!planned || !live) return;
  const { people, today, zone } = await whoGoesToday(db, now);
  const days = (await daysOut(db, people, { today, zone })).filter(({ listed }) => isOn(listed, today));
  const differs = await differsForEach(travelling, [planned, live.network], days);
  for (const [index, { person, listed, outing, start }] of days.entries()) {
    if (!differs[index]) continue;
    const language = (await readerOf(db, person))?.language ?? 'en';
    const view = await answerToday(travelling, { outing, start, language }, now);
    if (!view || !isTouched(view)) continue;
    const notice = inLanguage(language, () => composeToday(listed, view));
    await db.transaction().execute(async (tx) => {
      const told = { person, gathering: listed.id, date: today, said: saidToday(view) };
      if (await noteToldToday(tx, told, now)) await notifyAll(tx, [person], notice, now);
    });
  }
}

function isOn({ gathering }: ListedGathering, date: string): boolean {
  return gathering.start.slice(0, 10) <= date && (gathering.end ?? gathering.start).slice(0, 10) >= date;
}

function composeToday({ id, gathering }: ListedGathering, view: TodayView): Notice {
  return {
    kind: 'way-today',
    gathering: { slug: id, title: gathering.title },
    lines: [...todayLines(view), todayNow(view)]
  };
}
