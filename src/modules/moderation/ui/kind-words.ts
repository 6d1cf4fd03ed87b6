import type { ActDone, Decision, Trouble } from '../report.ts';
import type { Text, TextKind } from '../text.ts';
import * as m from '#messages';

const KINDS: Record<TextKind, (named: { title: string }) => string> = {
  group: m.moderation_kind_group,
  gathering: m.moderation_kind_gathering,
  thread: m.moderation_kind_thread,
  reply: m.moderation_kind_reply,
  profile: m.moderation_kind_profile,
  'sign-up-words': m.moderation_kind_sign_up_words,
  message: m.moderation_kind_message,
  idea: m.moderation_kind_idea,
  pledge: m.moderation_kind_pledge,
  pitch: m.moderation_kind_pitch,
  notes: m.moderation_kind_notes,
  'pitch-comment': m.moderation_kind_pitch_comment,
  hello: m.moderation_kind_hello,
  want: m.moderation_kind_want,
  announcement: m.moderation_kind_announcement
};

/** What a text is called in a list or a notice. */
export function nameText({ kind, title }: Pick<Text, 'kind' | 'title'>): string {
  return KINDS[kind]({ title });
}

const PLAIN_KINDS: Record<TextKind, () => string> = {
  group: m.moderation_a_group,
  gathering: m.moderation_a_gathering,
  thread: m.moderation_a_thread,
  reply: m.moderation_a_reply,
  profile: m.moderation_a_profile,
  'sign-up-words': m.moderation_a_sign_up_words,
  message: m.moderation_a_message,
  idea: m.moderation_an_idea,
  pledge: m.moderation_a_pledge,
  pitch: m.moderation_a_pitch,
  notes: m.moderation_notes,
  'pitch-comment': m.moderation_a_pitch_comment,
  hello: m.moderation_a_hello,
  want: m.moderation_a_want,
  announcement: m.moderation_an_announcement
};

/** The same where nothing may be said of it any more. */
export function nameKind(kind: TextKind): string {
  return PLAIN_KINDS[kind]();
}

const TROUBLES: Record<Trouble, () => string> = {
  hurtful: m.moderation_trouble_hurtful,
  false: m.moderation_trouble_false,
  advertising: m.moderation_trouble_advertising,
  private: m.moderation_trouble_private,
  unlawful: m.moderation_trouble_unlawful,
  other: m.moderation_trouble_other
};

export function nameTrouble(trouble: Trouble): string {
  return TROUBLES[trouble]();
}

const DECISIONS: Record<Decision, { label: () => string; hint: () => string }> = {
  nothing: { label: m.moderation_do_nothing, hint: m.moderation_do_nothing_hint },
  hidden: { label: m.moderation_do_hide, hint: m.moderation_do_hide_hint },
  removed: { label: m.moderation_do_remove, hint: m.moderation_do_remove_hint }
};

/** What can be decided, as choices of a form. */
export function decisionWords(decision: Decision): { label: string; hint: string } {
  const { label, hint } = DECISIONS[decision];
  return { label: label(), hint: hint() };
}

const DONE: Record<ActDone, () => string> = {
  nothing: m.moderation_did_nothing,
  hidden: m.moderation_did_hide,
  removed: m.moderation_did_remove,
  'brought-back': m.moderation_did_bring_back,
  deleted: m.moderation_did_delete
};

export function doneWords(done: ActDone): string {
  return DONE[done]();
}
