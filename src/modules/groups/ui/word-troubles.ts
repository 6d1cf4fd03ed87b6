import {
  type GroupTroubles,
  type JoinTrouble,
  type KeepOutTrouble,
  LONGEST_GROUP_NAME,
  LONGEST_GROUP_TEXT,
  LONGEST_POST,
  LONGEST_TITLE,
  LONGEST_WORDS,
  MOST_INVITED,
  type PostTroubles
} from '../index.ts';
import * as m from '#messages';

/** What is wrong with a group as it was typed, by field. */
export function wordGroupTroubles({ name, about, conduct, joining }: GroupTroubles) {
  const tooLong = m.groups_text_too_long({ most: LONGEST_GROUP_TEXT });
  return {
    name: name && (name === 'missing' ? m.groups_name_missing() : m.groups_name_too_long({ most: LONGEST_GROUP_NAME })),
    about: about && tooLong,
    conduct: conduct && tooLong,
    joining: joining && m.groups_joining_missing()
  };
}

/** What is wrong with something written for a noticeboard, by field. */
export function wordPostTroubles({ title, text, conduct }: PostTroubles & { conduct?: 'missing' }) {
  return {
    title:
      title &&
      (title === 'missing' ? m.groups_thread_title_missing() : m.groups_thread_title_too_long({ most: LONGEST_TITLE })),
    text: text && (text === 'missing' ? m.groups_post_missing() : m.groups_text_too_long({ most: LONGEST_POST })),
    conduct: conduct && m.groups_conduct_accept_missing()
  };
}

/** What is in the way of joining, by field; what stands on the page already has none. */
export function wordJoinTrouble(trouble: JoinTrouble): { words?: string; conduct?: string } {
  if (trouble === 'conduct') return { conduct: m.groups_conduct_accept_missing() };
  if (trouble === 'words-missing') return { words: m.groups_join_words_missing() };
  if (trouble === 'words-too-long') return { words: m.groups_words_too_long({ most: LONGEST_WORDS }) };
  return {};
}

/** What is wrong with the reason for keeping somebody out. */
export function wordKeepOutTrouble(trouble: KeepOutTrouble): string {
  return trouble === 'missing' ? m.groups_keep_out_why_missing() : m.groups_words_too_long({ most: LONGEST_WORDS });
}

type NotInvited = { reason: 'none' | 'too-many' } | { reason: 'not-addresses'; wrong: string[] } | { reason: 'often' };

/** Why a list of addresses was not invited. */
export function wordInvitingTrouble(trouble: NotInvited): string {
  if (trouble.reason === 'not-addresses') return m.groups_invite_wrong({ wrong: trouble.wrong.join(', ') });
  if (trouble.reason === 'often') return m.groups_invite_often();
  return trouble.reason === 'none' ? m.groups_invite_none() : m.groups_invite_too_many({ most: MOST_INVITED });
}
