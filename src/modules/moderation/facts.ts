import type { Decision } from './report.ts';
import type { Text, TextName } from './text.ts';

/** What the module announces. */
export type ModerationFact =
  /** by handles, which may be nobody's */
  | { type: 'moderation.mentioned'; text: TextName; handles: string[]; by: string }
  | { type: 'moderation.reported'; report: string }
  /** to those whose reports it settles, and to who wrote it */
  | { type: 'moderation.decided'; text: TextName; reports: string[]; what: Decision; because: string; by: string }
  /** nothing is kept of what was withheld, so what it was called stands here */
  | { type: 'moderation.brought-back'; text: Omit<Text, 'said'>; by: string };
