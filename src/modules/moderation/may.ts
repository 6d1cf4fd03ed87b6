import type { Text, TextState } from './text.ts';

/**
 * What somebody is to a text. A guest joined the gathering that it stands in with a name alone. A reader may read it where it stands. An organiser is one of the group whose text it is, an
 * administrator looks after what was reported and nothing else. Who wrote a text is its author and neither of these.
 */
export type TextStanding = 'visitor' | 'guest' | 'signed-in' | 'reader' | 'author' | 'organiser' | 'administrator';

const NOBODY = [] as const;
const WHO_DECIDES = ['organiser', 'administrator'] as const;

type Allowed = Record<TextState, readonly TextStanding[]>;

/** Who may do what with a text in which state. A route asks here and nowhere else; e2e/permissions.e2e.ts walks through it by HTTP. */
export const TEXT_ACTS = {
  /** its words where it stands */
  read: { shown: ['reader', 'author'], hidden: ['author', 'organiser'], removed: NOBODY },
  report: { shown: ['reader'], hidden: NOBODY, removed: NOBODY },
  /** whoever wrote it, where one person did */
  block: { shown: ['reader'], hidden: NOBODY, removed: NOBODY },
  /** leaves it as it is, hides or removes it */
  decide: { shown: WHO_DECIDES, hidden: WHO_DECIDES, removed: NOBODY },
  'bring-back': { shown: NOBODY, hidden: WHO_DECIDES, removed: WHO_DECIDES }
} as const satisfies Record<string, Allowed>;

export type TextAct = keyof typeof TEXT_ACTS;

/** Whether somebody who stands so to a text may do this with it now. */
export function mayWithText(standings: readonly TextStanding[], state: TextState, act: TextAct): boolean {
  const allowed: readonly TextStanding[] = TEXT_ACTS[act][state];
  return standings.some((standing) => allowed.includes(standing));
}

type Asker = {
  /** null for who is not signed in, and joined nothing */
  person: { id: string; administrator: boolean; isGuest?: boolean } | null;
  /** may read it where it stands */
  isReader: boolean;
  /** organises or owns its group */
  isOrganiser: boolean;
  /** somebody has reported it */
  isReported: boolean;
};

/** What somebody is to a text. What a group says of itself is its owners', so that only who runs the server decides about it. */
export function standingsToText(
  { kind, author }: Pick<Text, 'kind' | 'author'>,
  { person, isReader, isOrganiser, isReported }: Asker
): TextStanding[] {
  if (!person) return ['visitor'];
  const known = person.isGuest ? 'guest' : 'signed-in';
  if (author === person.id) return [known, 'author'];
  return [
    known,
    ...(isReader ? (['reader'] as const) : []),
    ...(isOrganiser && kind !== 'group' ? (['organiser'] as const) : []),
    ...(person.administrator && isReported ? (['administrator'] as const) : [])
  ];
}
