import type { Transaction } from 'kysely';
import type { GroupName } from '#groups';
import { ownsAlone } from '#groups/server';
import { deletePerson, type Deleted } from '#people/server';
import * as m from '#messages';
import { database } from './database.ts';
import type { AllTables } from './tables.ts';

/** What becomes of one kind of thing when its person leaves. */
export interface Parting {
  /** As the page says it beforehand: what is deleted, or what stays. */
  says: { goes: () => string } | { stays: () => string };
  /** Where it is kept: `table.column` that names her, or a table that names nobody. leaving.test.ts holds this to the database. */
  kept: readonly string[];
  /** Ends what does not go by itself with the row of the person; in the transaction that deletes her. */
  end?: (tx: Transaction<AllTables>, personId: string) => Promise<void>;
}

/** Everything that people make, in the order in which the page tells of it. Each module adds its own. */
export const PARTINGS: readonly Parting[] = [
  {
    says: { goes: m.people_leave_goes_person },
    kept: [
      'person',
      'sign_in.person_id',
      'sign_in_method.person_id',
      'passkey.person_id',
      'sign_in_link',
      'unsubscribe_token.person_id'
    ]
  },
  {
    says: { goes: m.people_leave_goes_travel },
    kept: [
      'starting_place.person_id',
      'travel_limit.person_id',
      'counted_person.person_id',
      'told_verdict.person_id',
      'told_today.person_id',
      'large_meeting.person_id'
    ]
  },
  {
    says: { goes: m.people_leave_goes_sources },
    kept: [
      'source.owner_id',
      'offered_statement.offered_by',
      'source_statement_mark.person_id',
      'source_statement_place.person_id'
    ]
  },
  { says: { goes: m.gatherings_leave_goes_calendars }, kept: ['calendar_feed.person_id'] },
  {
    says: { goes: m.people_leave_goes_profile },
    kept: [
      'profile_part.person_id',
      'follow.person_id',
      'follow.followed_id',
      'people_list.person_id',
      'people_list_entry.listed_id',
      'block.person_id',
      'block.blocked_id'
    ]
  },
  {
    says: { goes: m.people_leave_goes_together },
    kept: [
      'membership.person_id',
      'group_follow.person_id',
      'join_request.person_id',
      'kept_out.person_id',
      'sign_up.person_id',
      'sign_up_message_to.person_id',
      'pledge.person_id',
      'notice.person_id',
      'notice_choice.person_id',
      'reminder.person_id'
    ]
  },
  {
    says: { goes: m.unconference_leave_goes },
    kept: [
      'pitch_host.person_id',
      'interest.person_id',
      'plan_choice.person_id',
      'camp_host_away.person_id',
      'notes_writer.person_id',
      'notes_presence.person_id',
      'camp_guest.person_id',
      'camp_hello.person_id',
      'camp_wants.person_id',
      'camp_help.person_id',
      'camp_pair.asker_id',
      'camp_pair.helper_id',
      'camp_away.person_id',
      'archive_left_out.person_id'
    ]
  },
  {
    says: { stays: m.people_leave_stays_written },
    kept: [
      'group',
      'gathering.made_by',
      'gathering_picture.made_by',
      'venue.made_by',
      'sign_up_message.sent_by',
      'thread.started_by',
      'reply.written_by',
      'idea.started_by',
      'pitch.pitched_by',
      'pitch_act.done_by',
      'camp_step.done_by',
      'camp_announcement.said_by',
      'session_notes.taken_by',
      'pitch_comment.written_by'
    ]
  },
  { says: { stays: m.people_leave_stays_invitations }, kept: ['invitation.made_by', 'group_invitation.made_by'] },
  {
    says: { stays: m.moderation_leave_stays },
    kept: [
      'report.reported_by',
      'report.author_id',
      'moderation_act.done_by',
      'moderation_act.author_id',
      'withheld_text.author_id',
      'kept_out.kept_out_by'
    ]
  },
  { says: { stays: m.notifications_leave_stays }, kept: ['notice'] },
  { says: { stays: m.travel_leave_stays_counted }, kept: ['morning'] },
  {
    says: { stays: m.people_leave_stays_answers },
    kept: ['asked_gathering', 'shared_answer', 'wrong_verdict']
  },
  { says: { stays: m.people_leave_stays_limits }, kept: ['mail_count', 'sign_in_limit'] },
  { says: { stays: m.people_leave_stays_copies }, kept: [] }
];

/** What goes and what stays, in sentences. */
export function tellOfLeaving(): { goes: string[]; stays: string[] } {
  return {
    goes: PARTINGS.flatMap(({ says }) => ('goes' in says ? [says.goes()] : [])),
    stays: PARTINGS.flatMap(({ says }) => ('stays' in says ? [says.stays()] : []))
  };
}

/** `owns-groups`: these would be without anybody who may look after them */
export type Left = Deleted | { answer: 'refused'; reason: 'owns-groups'; groups: GroupName[] };

/** Deletes an account and all that goes with it, or nothing. @param typed the address, typed to confirm */
export async function leave(personId: string, typed: string): Promise<Left> {
  return await database()
    .transaction()
    .execute(async (tx) => {
      const groups = await ownsAlone(tx, personId);
      if (groups.length > 0) return { answer: 'refused', reason: 'owns-groups', groups };
      return await deletePerson(tx, personId, typed, async () => {
        for (const { end } of PARTINGS) await end?.(tx, personId);
      });
    });
}
