import type { TextKind, Withholding } from './text.ts';

export const TROUBLES = ['hurtful', 'false', 'advertising', 'private', 'unlawful', 'other'] as const;
/** What is wrong with a text, by the word of who reports it. */
export type Trouble = (typeof TROUBLES)[number];

export const LONGEST_REPORT = 2000;
export const LONGEST_BECAUSE = 1000;

/** A report as it was typed. */
export type TypedReport = { trouble: string; words: string };
export type ReportTroubles = Partial<{ trouble: 'missing'; words: 'missing' | 'too-long' }>;

/** What a report needs: the kind of trouble, and words where the kind says nothing. */
export function checkReport(
  typed: TypedReport
): { checked: { trouble: Trouble; words: string } } | { troubles: ReportTroubles } {
  const trouble = TROUBLES.find((one) => one === typed.trouble);
  const words = typed.words.trim();
  if (!trouble) return { troubles: { trouble: 'missing' } };
  if (words.length > LONGEST_REPORT) return { troubles: { words: 'too-long' } };
  if (trouble === 'other' && words === '') return { troubles: { words: 'missing' } };
  return { checked: { trouble, words } };
}

export const DECISIONS = ['nothing', 'hidden', 'removed'] as const;
/** What becomes of a text. */
export type Decision = 'nothing' | Withholding;

export type TypedDecision = { what: string; because: string };
export type DecisionTroubles = Partial<{ what: 'missing'; because: 'missing' | 'too-long' }>;

/** What a decision needs; everybody whom it touches reads why. */
export function checkDecision(
  typed: TypedDecision
): { checked: { what: Decision; because: string } } | { troubles: DecisionTroubles } {
  const what = DECISIONS.find((one) => one === typed.what);
  const because = typed.because.trim();
  const troubles: DecisionTroubles = {
    ...(!what && { what: 'missing' as const }),
    ...(because === '' && { because: 'missing' as const }),
    ...(because.length > LONGEST_BECAUSE && { because: 'too-long' as const })
  };
  return what && Object.keys(troubles).length === 0 ? { checked: { what, because } } : { troubles };
}

/** A report as those read it who decide about it: not whose it is. */
export type Report = {
  id: string;
  trouble: Trouble;
  words: string;
  /** what the text said then */
  said: string;
  reportedAt: Date;
  settledAt: Date | null;
};

/** A text that waits for a decision, or is withheld. */
export type ListedText = {
  kind: TextKind;
  id: string;
  title: string;
  authorName: string | null;
  at: Date;
};
export type ReportedText = ListedText & { reports: number };
export type WithheldText = ListedText & { how: Withholding; because: string };

/** What was done about a text, and why. */
export type ModerationAct = {
  id: string;
  kind: TextKind;
  textId: string;
  authorName: string | null;
  what: ActDone;
  because: string;
  byName: string | null;
  at: Date;
};
/** `deleted`: its time to be brought back was over. */
export type ActDone = Decision | 'brought-back' | 'deleted';
