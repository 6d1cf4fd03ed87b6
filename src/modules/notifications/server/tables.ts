import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { GatheringsTables } from '#gatherings/server';
import type { GroupsTables } from '#groups/server';
import type { ModerationTables } from '#moderation/server';
import type { PeopleTables } from '#people/server';
import type { Topic } from '../notice.ts';

export type NoticeTable = {
  id: Generated<string>;
  person_id: string;
  /** a Notice */
  notice: ColumnType<unknown, string, never>;
  told_at: Date;
  seen_at: Date | null;
  /** when it is to be mailed; null where it is not, or was */
  mail_at: Date | null;
  mail_failures: Generated<number>;
};
export type NoticeChoiceTable = { person_id: string; topic: Topic; mailed: boolean };
export type UnsubscribeTokenTable = { person_id: string; token: string };
/** Which reminders somebody has had. */
export type ReminderTable = { person_id: string; gathering_id: string; topic: Topic };

export type NotificationsTables = {
  notice: NoticeTable;
  notice_choice: NoticeChoiceTable;
  unsubscribe_token: UnsubscribeTokenTable;
  reminder: ReminderTable;
  /** people's own, only read: where mails go, and in which language */
  person: PeopleTables['person'];
  /** the gatherings' own, only read: who has to be reminded of what */
  gathering: GatheringsTables['gathering'];
  sign_up: GatheringsTables['sign_up'];
  /** the groups' own, only read: who has to hear of what happens there */
  membership: GroupsTables['membership'];
  group: GroupsTables['group'];
  /** moderation's own, only read: which messages of organisers are withheld, and what else that notices name */
  withheld_text: ModerationTables['withheld_text'];
};

export type NotificationsDb = Kysely<NotificationsTables>;
export type NotificationsTx = Transaction<NotificationsTables>;
