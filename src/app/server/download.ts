import { ZipFile } from 'yazl';
import { exportArchivesOf } from '#archives/server';
import { exportGatheringsOf } from '#gatherings/server';
import { exportGroupsOf } from '#groups/server';
import { exportIdeasOf } from '#ideas/server';
import { exportModerationOf } from '#moderation/server';
import { exportNotesOf } from '#notes/server';
import { exportNotificationsOf } from '#notifications/server';
import { exportPeopleOf } from '#people/server';
import { exportSourcesOf } from '#sources/server';
import { exportTravelOf } from '#travel/server';
import { exportUnconferencesOf } from '#unconference/server';
import { exportVenuesOf } from '#venues/server';
import type { ExportFile } from '#platform/server/export-file.ts';
import * as m from '#messages';
import { writeGatheringsMade } from './gatherings-made.ts';
import { writeMyDays, type PrivatePublishing } from './private-calendars.ts';
import type { Database } from './tables.ts';

/** What each module has of somebody. A module that keeps something that people made stands here. */
const EXPORTS: ((db: Database, person: string) => Promise<ExportFile[]>)[] = [
  exportPeopleOf,
  exportTravelOf,
  exportGroupsOf,
  exportGatheringsOf,
  exportIdeasOf,
  exportUnconferencesOf,
  exportNotesOf,
  exportArchivesOf,
  exportVenuesOf,
  exportSourcesOf,
  exportNotificationsOf,
  exportModerationOf
];

/** Everything that somebody made here, as it is at one moment, in formats that other programs read. */
export async function everythingOf(publishing: PrivatePublishing, person: string, now: Date): Promise<ExportFile[]> {
  const atOnce = publishing.db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const files: ExportFile[] = await atOnce.execute(async (db) => {
    const all: ExportFile[] = [];
    for (const exportOf of EXPORTS) all.push(...(await exportOf(db, person)));
    return [...all, { path: 'gatherings/made.ics', content: await writeGatheringsMade({ ...publishing, db }, person) }];
  });
  const days = await writeMyDays(publishing, { person, madeAt: now }, now);
  return [
    { path: 'README.md', content: `# ${m.app_name()}\n\n${m.app_download_readme({ site: publishing.origin })}\n` },
    { path: 'my-days.ics', content: days },
    ...files
  ];
}

/** Files packed into one, as it is sent. */
export function zipOf(files: readonly ExportFile[], now: Date): NodeJS.ReadableStream {
  const zip = new ZipFile();
  for (const { path, content } of files) zip.addBuffer(Buffer.from(content), path, { mtime: now });
  zip.end();
  return zip.outputStream;
}
