import type { Notice, Topic } from '../notice.ts';
import { notifyAll } from './notify.ts';
import { type DueReminder, insertReminder, selectDueReminders } from './reminder-queries.ts';
import type { NotificationsDb } from './tables.ts';

const REMINDERS = [
  { topic: 'reminder-week', daysBefore: 7, at: '09:00' },
  { topic: 'reminder-day', daysBefore: 1, at: '09:00' },
  { topic: 'reminder-evening', daysBefore: 1, at: '18:00' }
] as const satisfies { topic: Topic; daysBefore: number; at: string }[];

export type ReminderTopic = (typeof REMINDERS)[number]['topic'];

/**
 * Reminds everybody whose time has come, once each.
 * @param compose what she is told; undefined where the gathering is gone
 */
export async function remindAll(
  db: NotificationsDb,
  compose: (due: DueReminder, topic: ReminderTopic) => Promise<Notice | undefined>,
  now: Date
): Promise<void> {
  for (const reminder of REMINDERS) {
    for (const due of await selectDueReminders(db, reminder, now)) {
      const notice = await compose(due, reminder.topic);
      await db.transaction().execute(async (tx) => {
        if ((await insertReminder(tx, due, reminder.topic)) && notice) await notifyAll(tx, [due.person], notice, now);
      });
    }
  }
}
