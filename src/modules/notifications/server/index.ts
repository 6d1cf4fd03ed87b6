export { exportOf as exportNotificationsOf } from './export-of.ts';
export {
  isUnsubscribeToken,
  type MailChoices,
  readMailChoices,
  saveMailChoices,
  unsubscribe,
  whoAskedFor
} from './choose-mails.ts';
export { notifyAll, notifyEach } from './notify.ts';
export { countNewNotices, forgetMessage, forgetOldNotices, listNotices, seeNotices } from './read-notices.ts';
export { readerOf, whoAdministers, whoAnswered, whoHeard, whoIsIn, whyTakenOut } from './recipients.ts';
export { remindAll, type ReminderTopic } from './remind.ts';
export type { DueReminder } from './reminder-queries.ts';
export { type MailLinks, sendDueMails, type Sending } from './send-mails.ts';
export type { NotificationsDb, NotificationsTables, NotificationsTx } from './tables.ts';
