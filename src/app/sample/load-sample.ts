import { join } from 'node:path';
import { followSource, listSources, removeSource } from '#sources/server';
import { addTimetable, listTimetables } from '#travel/server';
import { database } from '../server/database.ts';
import { settings } from '../server/settings.ts';
import { refreshing } from '../server/sources.ts';
import { runImport } from '../server/timetables.ts';
import { SAMPLE_CALENDAR, sampleCalendar } from './calendar.ts';
import { loadCommunity } from './community/load-community.ts';
import { writeSampleFeed } from './write-feed.ts';

const NAME = 'Trains and coaches in Wales and the border';

/** Today's sample: its timetable is made anew every day, because it begins the day before yesterday. */
export async function loadSample(now: Date): Promise<void> {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO('Europe/London').toPlainDate();
  const folder = join(settings().data, 'sample-timetable');
  const known = (await listTimetables(database())).find(({ sample }) => sample);
  if (known?.importedAt && known.importedAt.toISOString().slice(0, 10) === now.toISOString().slice(0, 10)) return;
  await writeSampleFeed(folder, today.toString());
  await runImport(
    known?.id ?? (await addTimetable(database(), { name: NAME, from: { path: folder }, sample: true }, now))
  );
  const calendars = (await listSources(database(), null)).filter(({ name }) => name === SAMPLE_CALENDAR);
  for (const { id } of calendars) await removeSource(database(), null, id);
  const given = { upload: sampleCalendar(today.toString()), file: SAMPLE_CALENDAR };
  await followSource(refreshing(), { owner: null, name: SAMPLE_CALENDAR, given });
  await loadCommunity(now, today.toString());
}
