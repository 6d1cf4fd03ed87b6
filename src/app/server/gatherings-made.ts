import { listMadeBy, writeCalendar } from '#gatherings/server';
import * as m from '#messages';
import { entriesOf, type Publishing } from './public-calendars.ts';

/** The gatherings that somebody made, as a calendar. */
export async function writeGatheringsMade({ db, origin }: Publishing, person: string): Promise<string> {
  const made = await listMadeBy(db, person);
  return writeCalendar(m.app_download_made(), await entriesOf({ db, origin }, made));
}
