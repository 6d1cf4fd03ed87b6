import type { Transaction } from 'kysely';
import type { Notice } from '#notifications';
import { notifyEach, whoAdministers } from '#notifications/server';
import type { ListedTimetable, TravelFact } from '#travel';
import { readListedTimetable } from '#travel/server';
import { wordImportTrouble } from '#travel/ui/word-import-trouble.ts';
import { inLanguage } from '../in-language.ts';
import { enqueue } from '../jobs.ts';
import type { AllTables, Database } from '../tables.ts';

type Tx = Transaction<AllTables>;
type Of<Type extends TravelFact['type']> = Extract<TravelFact, { type: Type }>;

/** What a new version does to people's days takes searches, so it is looked at by a job. */
export async function tellTimetableChanged(tx: Tx, { timetable, before }: Of<'travel.timetable-changed'>) {
  await enqueue(tx, 'travel.tell-changed', { timetable, before: JSON.stringify(before) });
}

/** Administrators hear what is wrong with a feed whose earlier version stays in use. */
export async function tellTimetableFailed(tx: Tx, fact: Of<'travel.timetable-failed'>, now: Date): Promise<void> {
  await tellAdministrators(tx, fact, now, ({ name, trouble }) => ({
    kind: 'timetable-failed',
    name,
    why: wordImportTrouble(trouble ?? 'unknown')
  }));
}

/** And that the dates of a timetable run out. */
export async function tellTimetableEnding(tx: Tx, fact: Of<'travel.timetable-ending'>, now: Date): Promise<void> {
  const { stage, lastDate } = fact;
  await tellAdministrators(tx, fact, now, ({ name, asking }) => ({
    kind: 'timetable-ending',
    name,
    stage,
    lastDate,
    isAsked: asking !== undefined && asking.nextAt !== null
  }));
}

async function tellAdministrators(
  tx: Tx,
  { timetable }: { timetable: string },
  now: Date,
  compose: (timetable: ListedTimetable) => Notice
): Promise<void> {
  const db: Database = tx;
  const found = await readListedTimetable(db, timetable);
  if (!found) return;
  const told = (await whoAdministers(db)).map(({ person, language }) => ({
    person,
    notice: inLanguage(language, () => compose(found))
  }));
  await notifyEach(tx, told, now);
}
