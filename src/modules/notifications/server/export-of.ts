import { type ExportFile, jsonFile } from '#platform/server/export-file.ts';
import { readMailChoices } from './choose-mails.ts';
import { selectNoticesOf } from './notice-queries.ts';
import type { NotificationsDb } from './tables.ts';

/** What somebody was told, and what she has mailed. */
export async function exportOf(db: NotificationsDb, person: string): Promise<ExportFile[]> {
  return [
    jsonFile('notices/notices.json', await selectNoticesOf(db, person)),
    jsonFile('notices/mails.json', await readMailChoices(db, person))
  ];
}
