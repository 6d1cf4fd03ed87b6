import type { Lent } from './message-uses.ts';

/** Which module shows which texts of others, because the same thing is meant: whoever words one anew looks at both places. */
export const LENT: Lent = {
  archives: [
    'gatherings_picture_by',
    'unconference_comment_nobody',
    'unconference_comments',
    'unconference_merged_also',
    'unconference_time'
  ],
  gatherings: ['groups_hidden_name', 'venues_point', 'venues_point_hint', 'venues_town_which', 'venues_where'],
  groups: [
    'moderation_hidden',
    'moderation_title',
    'people_follow_too_often',
    'people_unfollow',
    'people_unfollow_whom'
  ],
  people: ['moderation_title'],
  travel: ['gatherings_on_title'],
  unconference: ['archives_title', 'moderation_hidden', 'notes_title']
};

/** Keys that say the same sentence, each in its own place. */
export const TWINS: readonly (readonly string[])[] = [
  ['gatherings_days_place_waits', 'notifications_place_offered'],
  ['gatherings_message_too_long', 'gatherings_words_too_long'],
  ['gatherings_form_too_long', 'venues_too_long'],
  ['gatherings_seen_add', 'gatherings_seen_title'],
  ['gatherings_typed_time', 'travel_answer_hours_wrong'],
  ['groups_invitation_spent_title', 'people_invitation_spent_title'],
  ['groups_invitation_withdrawn', 'people_invitations_withdrawn'],
  ['groups_invite_link_made', 'people_invitations_link_made'],
  ['groups_invite_none', 'people_invitations_list_none'],
  ['groups_invite_too_many', 'people_invitations_list_too_many'],
  ['groups_invite_wrong', 'people_invitations_list_wrong'],
  ['groups_invited', 'people_invitations_invited'],
  ['groups_invited_held', 'people_invitations_held'],
  ['groups_invited_unsent', 'people_invitations_unsent'],
  ['groups_joining_approval_hint', 'groups_joining_invitation_hint'],
  ['groups_text_too_long', 'groups_words_too_long', 'people_part_too_long'],
  ['people_list_too_long', 'people_name_too_long', 'people_passkey_name_wrong']
];
