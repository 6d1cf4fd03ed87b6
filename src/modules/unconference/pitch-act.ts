import type { Pitch } from './pitch.ts';

/** What an organiser does to a session that somebody else suggested, or goes back on. */
export type PitchActDone = 'changed' | 'withdrawn' | 'changed-back' | 'brought-back';

/** What of a session an organiser changes: all that it says, and not who hosts it or whose idea it is. */
export type PitchWords = Pick<
  Pitch,
  'kind' | 'title' | 'about' | 'background' | 'projector' | 'stepFree' | 'quiet' | 'minutes'
>;

/** One such act, as the organisers and its hosts read it. */
export type PitchAct = {
  id: string;
  what: PitchActDone;
  because: string;
  /** null once her account is gone */
  by: string | null;
  at: Date;
};

/** The same with what it takes to go back on it. */
export type PitchActKept = PitchAct & {
  /** what the session said before it was changed, and when that was changed last */
  before: (PitchWords & { changedAt: string | null }) | null;
  isUndone: boolean;
};

/** As much as is read in a notice. */
export const LONGEST_REASON = 500;

export type ReasonTrouble = 'missing' | 'too-long';

/** Why, for those whose session it is. */
export function checkReason(typed: string): { checked: string } | { trouble: ReasonTrouble } {
  const because = typed.replaceAll('\r\n', '\n').trim();
  if (because === '') return { trouble: 'missing' };
  return because.length > LONGEST_REASON ? { trouble: 'too-long' } : { checked: because };
}

/** Whether an act can be gone back on: nobody has changed since what it changed. */
export function canGoBack(
  { what, at, isUndone }: Pick<PitchActKept, 'what' | 'at' | 'isUndone'>,
  pitch: Pick<Pitch, 'withdrawnBecause'> & { changedAt: Date | null }
): boolean {
  if (isUndone) return false;
  if (what === 'withdrawn') return pitch.withdrawnBecause !== undefined;
  return what === 'changed' && pitch.changedAt?.getTime() === at.getTime();
}
