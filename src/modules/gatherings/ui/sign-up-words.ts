import { clock } from '#platform/ui/format-time.ts';
import { longDate } from '#platform/ui/format-date.ts';
import type { SignUpRefusal } from '../decide-sign-up.ts';
import type { Beholder } from '../shown-sign-up.ts';
import type { Answer, SignUpShownTo, WayToTakePart } from '../sign-up.ts';
import * as m from '#messages';

const SHOWN_TO = {
  everyone: m.gatherings_shown_to_everyone,
  going: m.gatherings_shown_to_going,
  followed: m.gatherings_shown_to_followed,
  nobody: m.gatherings_shown_to_nobody
} satisfies Record<SignUpShownTo, () => string>;

/** @param past of what is over */
export function shownToWords(shownTo: SignUpShownTo, past = false): string {
  return past && shownTo === 'going' ? m.gatherings_came_shown_to_others() : SHOWN_TO[shownTo]();
}

const SHOWN_TO_SENTENCE = {
  everyone: m.gatherings_seen_by_everyone,
  going: m.gatherings_seen_by_going,
  followed: m.gatherings_seen_by_followed,
  nobody: m.gatherings_seen_by_nobody
} satisfies Record<SignUpShownTo, () => string>;

/** "Others who are going see your name." @param past of what is over */
export function seenByWords(shownTo: SignUpShownTo, past = false): string {
  return past && shownTo === 'going' ? m.gatherings_came_seen_by_others() : SHOWN_TO_SENTENCE[shownTo]();
}

const BEHOLDER = {
  visitor: m.gatherings_beholder_visitor,
  going: m.gatherings_beholder_going,
  followed: m.gatherings_beholder_followed,
  organiser: m.gatherings_beholder_organiser
} satisfies Record<Beholder, () => string>;

/** @param past of what is over */
export function beholderWords(beholder: Beholder, past = false): string {
  return past && beholder === 'going' ? m.gatherings_came_shown_to_others() : BEHOLDER[beholder]();
}

export function wayWords(way: WayToTakePart): string {
  return way === 'online' ? m.gatherings_online() : m.gatherings_in_person();
}

const ANSWER = {
  going: m.gatherings_answer_going,
  waiting: m.gatherings_answer_waiting,
  maybe: m.gatherings_answer_maybe,
  declined: m.gatherings_answer_declined,
  'taken-out': m.gatherings_answer_taken_out
} satisfies Record<Answer, () => string>;

/** "Going", as the heading of a list. */
export function answerWords(answer: Answer): string {
  return ANSWER[answer]();
}

const REFUSAL = {
  'taken-out': m.gatherings_refused_taken_out,
  'no-such-way': m.gatherings_refused_no_such_way,
  full: m.gatherings_refused_full,
  'other-way-full': m.gatherings_refused_other_way_full,
  closed: m.gatherings_refused_closed,
  'kept-out': m.gatherings_refused_kept_out,
  often: m.gatherings_refused_often
} satisfies Record<SignUpRefusal | 'closed' | 'kept-out' | 'often', () => string>;

/** Why there was no place, and what to do. */
export function refusalWords(reason: SignUpRefusal | 'closed' | 'kept-out' | 'often'): string {
  return REFUSAL[reason]();
}

/** What the button says that ends what I have answered. */
export function declinedWords(answer: Answer | undefined): string {
  if (answer === 'going') return m.gatherings_give_back();
  return answer === 'waiting' ? m.gatherings_leave_list() : m.gatherings_declined_button();
}

/** "Thursday 26 November, 12:00" by the clock of a zone. */
export function momentWords(moment: Date, zone: string): string {
  return `${longDate(timeIn(moment, zone).toPlainDate().toString())}, ${clockWords(moment, zone)}`;
}

/** "12:00" by the clock of a zone. */
export function clockWords(moment: Date, zone: string): string {
  const { hour, minute } = timeIn(moment, zone);
  return clock(hour * 60 + minute);
}

function timeIn(moment: Date, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
}
