export const ANSWERS = ['going', 'waiting', 'maybe', 'declined', 'taken-out'] as const;
/** What a sign-up stands at; `taken-out`: by an organiser, with a reason. */
export type Answer = (typeof ANSWERS)[number];

export const WAYS_TO_TAKE_PART = ['in-person', 'online'] as const;
export type WayToTakePart = (typeof WAYS_TO_TAKE_PART)[number];

export const SIGN_UP_SHOWN_TO = ['everyone', 'going', 'followed', 'nobody'] as const;
/** Who sees by name that somebody is going; `going`: the others who are, `followed`: people she follows. Organisers always do. */
export type SignUpShownTo = (typeof SIGN_UP_SHOWN_TO)[number];
