import { type ExportFile, jsonFile, markdownFile } from '#platform/server/export-file.ts';
import { selectCalendarFeeds } from './calendar-feed-queries.ts';
import {
  selectMadeBy,
  selectMarksOf,
  selectMessagesBy,
  selectOwnPlacesOf,
  selectPicturesBy,
  selectSeenElsewhereBy,
  selectSignUpsOf,
  selectToldBy
} from './export-queries.ts';
import type { GatheringsDb } from './tables.ts';

/** The gatherings that somebody made, with their pictures, and what she answered to those of others. */
export async function exportOf(db: GatheringsDb, person: string): Promise<ExportFile[]> {
  const made = await selectMadeBy(db, person);
  const pictures = await selectPicturesBy(db, person);
  const feeds = await selectCalendarFeeds(db, person);
  return [
    jsonFile(
      'gatherings/made.json',
      made.map(({ draft_token: _secret, made_by: _me, ...one }) => one)
    ),
    ...made.map(({ slug, title, start, end, zone, venue_name, venue_town, group_name, about }) => {
      const where = [venue_name, venue_town].filter(Boolean).join(', ');
      const facts = [group_name, `${start} – ${end} (${zone})`, where].filter(Boolean);
      return markdownFile(`gatherings/${slug}.md`, title, facts, about);
    }),
    jsonFile('gatherings/sign-ups.json', await selectSignUpsOf(db, person)),
    jsonFile('gatherings/marks.json', await selectMarksOf(db, person)),
    jsonFile('gatherings/told.json', [...(await selectOwnPlacesOf(db, person)), ...(await selectToldBy(db, person))]),
    jsonFile('gatherings/seen-elsewhere.json', await selectSeenElsewhereBy(db, person)),
    jsonFile('gatherings/messages.json', await selectMessagesBy(db, person)),
    jsonFile(
      'gatherings/private-calendars.json',
      feeds.map(({ id: _secret, ...feed }) => feed)
    ),
    jsonFile(
      'pictures/pictures.json',
      pictures.map(({ large: _file, ...words }) => words)
    ),
    ...pictures.map(({ id, large }) => ({ path: `pictures/${id}.webp`, content: new Uint8Array(large) }))
  ];
}
