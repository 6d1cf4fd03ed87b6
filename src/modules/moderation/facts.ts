import type { TextName } from './text.ts';

/** What the module announces. */
export type ModerationFact =
  | { type: 'moderation.reported'; report: string }
  /** to those whose reports it settles; `did`: anything at all */
  | { type: 'moderation.decided'; text: TextName; reports: string[]; did: boolean; because: string };
