import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { selectFollowedBy } from './source-queries.ts';
import type { SourcesDb } from './tables.ts';

/** The calendars that somebody follows for herself, and those that she uploaded. */
export async function exportOf(db: SourcesDb, person: string): Promise<ExportFile[]> {
  const followed = await selectFollowedBy(db, person);
  return [
    jsonFile(
      'calendars/followed.json',
      followed.map(({ id: _id, upload: _file, ...one }) => one)
    ),
    ...followed.flatMap(({ id, upload }) => (upload === null ? [] : [{ path: `calendars/${id}.ics`, content: upload }]))
  ];
}
