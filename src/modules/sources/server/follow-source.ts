import { deleteSource, insertSource, selectSource, selectSources, type SourceRow } from './source-queries.ts';
import { isUuid } from '#platform/server/uuid.ts';
import type { LinkTrouble } from '#gatherings';
import { type ListedSource, MOST_SOURCES, type Skipped } from '../source.ts';
import { readWith, type Refreshing, refreshSource } from './refresh-source.ts';
import type { SourcesDb } from './tables.ts';

/** A calendar by address, or one that was uploaded: its text, and what the file was called. */
export type SourceGiven = { address: string } | { upload: string; file: string };

export type Followed =
  | { followed: ListedSource }
  /** nothing was kept */
  | { refused: LinkTrouble }
  /** that many are followed, and no more can be */
  | { most: number };

const MOST_NAME = 120;

/** Follows a calendar, a person's or, without an owner, the server's: reads it at once, and keeps it only if it can be read. */
export async function followSource(
  refreshing: Refreshing,
  { owner, name, given }: { owner: string | null; name: string; given: SourceGiven }
): Promise<Followed> {
  const most = owner === null ? MOST_SOURCES.server : MOST_SOURCES.person;
  if ((await selectSources(refreshing.db, owner)).length >= most) return { most };
  const typed =
    'address' in given
      ? { address: wholeAddress(given.address), upload: null }
      : { address: null, upload: given.upload.replaceAll('\u0000', '') };
  const otherwise = 'address' in given ? hostOf(typed.address) : given.file.replace(/\.ics$/i, '');
  const first = await readWith(refreshing, { ...typed, etag: null, last_modified: null, read_at: null });
  if ('trouble' in first) return { refused: first.trouble };
  const said = 'calendar' in first ? first.calendar.name : undefined;
  const named = (name.trim() || said || otherwise || '').slice(0, MOST_NAME);
  const id = await insertSource(refreshing.db, { owner, name: named, ...typed }, refreshing.now());
  await refreshSource(refreshing, id, first);
  const row = await selectSource(refreshing.db, id);
  if (!row) throw new Error('a source that was just added is gone');
  return { followed: listed(row) };
}

/** The calendars that a person follows or, without an owner, the server. */
export async function listSources(db: SourcesDb, owner: string | null): Promise<ListedSource[]> {
  return (await selectSources(db, owner)).map(listed);
}

/** Stops following, with all that the calendar said; only one's own. */
export async function removeSource(db: SourcesDb, owner: string | null, id: string): Promise<void> {
  if (isUuid(id)) await deleteSource(db, owner, id);
}

/** Reads one of one's own again, at once. */
export async function readAgain(refreshing: Refreshing, owner: string | null, id: string): Promise<void> {
  if (await isOwnerOf(refreshing.db, owner, id)) await refreshSource(refreshing, id);
}

async function isOwnerOf(db: SourcesDb, owner: string | null, id: string): Promise<boolean> {
  return isUuid(id) && (await selectSource(db, id))?.owner_id === owner;
}

/** Whose a source is: a person's, a group's, or the server's where it is neither's; undefined where there is none. */
export async function holderOf(
  db: SourcesDb,
  id: string
): Promise<{ person: string | null; group: string | null } | undefined> {
  const row = isUuid(id) ? await selectSource(db, id) : undefined;
  return row && { person: row.owner_id, group: row.group_id };
}

function listed(row: SourceRow): ListedSource {
  const host = hostOf(row.address);
  return {
    id: row.id,
    name: row.name,
    kind: row.address === null ? 'upload' : 'address',
    ...(host && { host }),
    trouble: row.trouble,
    skipped: row.skipped as Skipped[],
    readAt: row.read_at,
    nextAt: row.next_at
  };
}

function wholeAddress(typed: string): string {
  const address = typed.trim().replace(/^webcals?:/i, 'https:');
  return /^https?:/i.test(address) ? address : `https://${address}`;
}

function hostOf(address: string | null): string | undefined {
  return address !== null && URL.canParse(address) ? new URL(address).host : undefined;
}
