import type { Attendance } from './gathering.ts';

export const ANSWERS = ['going', 'waiting', 'maybe', 'declined', 'taken-out'] as const;
/** What a sign-up stands at; `taken-out`: by an organiser, with a reason. */
export type Answer = (typeof ANSWERS)[number];

export const WISHES = ['going', 'maybe', 'declined'] as const;
/** What somebody answers to "Are you going?" herself. */
export type Wish = (typeof WISHES)[number];

export const WAYS_TO_TAKE_PART = ['in-person', 'online'] as const;
export type WayToTakePart = (typeof WAYS_TO_TAKE_PART)[number];

export const SIGN_UP_SHOWN_TO = ['everyone', 'going', 'followed', 'nobody'] as const;
/** Who sees by name that somebody is going; `going`: the others who are, `followed`: people she follows. Organisers always do. */
export type SignUpShownTo = (typeof SIGN_UP_SHOWN_TO)[number];

export const LONGEST_WORDS = 500;

/** How one can take part in a gathering. */
export function waysOf(attendance: Attendance): readonly WayToTakePart[] {
  return attendance === 'hybrid' ? WAYS_TO_TAKE_PART : [attendance];
}

/** How somebody takes part who chose a way when there may have been another: a meeting that moves online takes all along. */
export function wayIn(attendance: Attendance, chosen: WayToTakePart): WayToTakePart {
  return attendance === 'hybrid' ? chosen : attendance;
}
