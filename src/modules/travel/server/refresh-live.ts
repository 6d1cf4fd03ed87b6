import type { Reach } from '@afield/reach/server';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { troubleOfRefusal } from '#gatherings/server';
import type { GuardedDownload } from '#platform/server/guarded-fetch.ts';
import { type LiveReported, type LiveTrouble, nextLive } from '../live.ts';
import { headersFor } from './live-keys.ts';
import { keepLiveState } from './live-states.ts';
import type { TravelDb } from './tables.ts';
import { selectDueLive, type Timetable, updateTimetable } from './timetable-queries.ts';

/** What asking needs: the thread that answers keeps what is said. */
export type AskingLive = {
  db: TravelDb;
  reach: Reach;
  folder: string;
  download: GuardedDownload;
  /** the server's, with which keys are sealed */
  secret: string;
  now: () => Date;
};

/** A country says so much at a time. */
const MOST_BYTES = 50_000_000;
const MOST_SECONDS = 30;

type Fetched = { messages: Uint8Array[] } | { trouble: LiveTrouble; retryAfter?: number };

/**
 * Asks for what is late and cancelled, of every timetable whose time for it has come.
 * @param isWanted whether anybody would use it today
 */
export async function refreshDueLive(
  asking: AskingLive,
  isWanted: () => Promise<boolean> = () => Promise.resolve(true)
): Promise<void> {
  const due = await selectDueLive(asking.db, asking.now());
  if (due.length === 0 || !(await isWanted())) return;
  for (const row of due) await refreshLive(asking, row);
}

async function refreshLive(asking: AskingLive, row: Timetable): Promise<void> {
  const { db, reach, folder, now } = asking;
  if (!row.file) return;
  const file = join(folder, row.file);
  const fetched = await fetchAll(asking, row);
  const read = 'messages' in fetched ? await reach.live(file, fetched.messages, seconds(now())) : undefined;
  if (!read || 'unreadable' in read) {
    const failed = 'trouble' in fetched ? fetched : { trouble: 'no-live' as const };
    const failures = row.live_failures + 1;
    await updateTimetable(db, row.id, {
      live_trouble: failed.trouble,
      live_failures: failures,
      live_asked_at: now(),
      live_next_at: nextLive(now(), failures, 'retryAfter' in failed ? failed.retryAfter : undefined)
    });
    return;
  }
  const { alerts, ...report } = read;
  keepLiveState(row.id, { file, said: report.timestamp, alerts });
  await updateTimetable(db, row.id, {
    live_trouble: null,
    live_failures: 0,
    live_asked_at: now(),
    live_next_at: nextLive(now(), 0),
    live_report: JSON.stringify(report satisfies LiveReported)
  });
}

async function fetchAll({ download, folder, secret }: AskingLive, row: Timetable): Promise<Fetched> {
  const toFile = join(folder, `${row.id}.live.part`);
  const messages: Uint8Array[] = [];
  await mkdir(folder, { recursive: true });
  try {
    for (const address of row.live_addresses) {
      const ownHeaders = headersFor(address, row.live_key, secret);
      const got = await download({ address, toFile, ownHeaders, mostBytes: MOST_BYTES, mostSeconds: MOST_SECONDS });
      if (got.got === 'refused') {
        const { reason, status, retryAfter } = got;
        return { trouble: troubleOfRefusal(reason, status), ...(retryAfter !== undefined && { retryAfter }) };
      }
      messages.push(await readFile(toFile));
    }
  } finally {
    await rm(toFile, { force: true });
  }
  return { messages };
}

function seconds(now: Date): number {
  return Math.floor(now.getTime() / 1000);
}
