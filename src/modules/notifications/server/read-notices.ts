import { type ListedNotice, type Notice, veilNotice } from '../notice.ts';
import { countUnseen, deleteNoticesBefore, deleteNoticesOfMessage, markSeen, selectNotices } from './notice-queries.ts';
import type { NotificationsDb, NotificationsTx } from './tables.ts';

const MOST_LISTED = 100;
const KEPT_DAYS = 180;

/** What somebody was told, the newest first. */
export async function listNotices(db: NotificationsDb, person: string): Promise<ListedNotice[]> {
  const rows = await selectNotices(db, person, MOST_LISTED);
  return rows.map(({ id, notice, told_at, seen_at, withheld }) => ({
    id,
    notice: veilNotice(notice as Notice, withheld),
    toldAt: told_at,
    isNew: seen_at === null
  }));
}

/** How many of them she has not looked at. */
export async function countNewNotices(db: NotificationsDb, person: string): Promise<number> {
  return await countUnseen(db, person);
}

/** Notes that she has looked at all that were told until then. */
export async function seeNotices(db: NotificationsDb, person: string, until: Date, now: Date): Promise<void> {
  await markSeen(db, person, until, now);
}

/** Forgets what was told half a year ago. */
export async function forgetOldNotices(db: NotificationsDb, now: Date): Promise<void> {
  await deleteNoticesBefore(db, new Date(now.getTime() - KEPT_DAYS * 86_400_000));
}

/** Forgets the copies of an organisers' message that was deleted. */
export async function forgetMessage(tx: NotificationsTx, message: string): Promise<void> {
  await deleteNoticesOfMessage(tx, message);
}
