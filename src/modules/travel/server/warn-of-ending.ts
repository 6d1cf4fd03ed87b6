import { recordFact } from '#platform/server/outbox.ts';
import { endingStage, warningDue } from '../ending.ts';
import type { TravelFact } from '../facts.ts';
import type { TravelDb } from './tables.ts';
import { selectUsableTimetables, updateTimetable } from './timetable-queries.ts';

/**
 * Announces every timetable whose dates soon run out, or have, once a stage.
 * @param today YYYY-MM-DD
 */
export async function warnOfEnding(db: TravelDb, today: string): Promise<void> {
  for (const { id, last_date: lastDate, warned: before, sample } of await selectUsableTimetables(db)) {
    if (!lastDate || sample) continue;
    const stage = endingStage(lastDate, today);
    const { warn, warned } = warningDue(stage, before);
    if (warned === before) continue;
    await db.transaction().execute(async (tx) => {
      await updateTimetable(tx, id, { warned });
      if (!warn || !stage) return;
      const fact: TravelFact = { type: 'travel.timetable-ending', timetable: id, stage, lastDate };
      await recordFact(tx, fact);
    });
  }
}
