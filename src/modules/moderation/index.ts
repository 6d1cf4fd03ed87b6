export type { ModerationFact } from './facts.ts';
export { mayWithText, standingsToText, TEXT_ACTS, type TextAct, type TextStanding } from './may.ts';
export {
  type ActDone,
  checkDecision,
  checkReport,
  type Decision,
  DECISIONS,
  type DecisionTroubles,
  LONGEST_BECAUSE,
  LONGEST_REPORT,
  type ModerationAct,
  type Report,
  type ReportedText,
  type ReportTroubles,
  type Trouble,
  TROUBLES,
  type TypedDecision,
  type TypedReport,
  type WithheldText
} from './report.ts';
export {
  DAYS_TO_BRING_BACK,
  type Text,
  TEXT_KINDS,
  textKind,
  type TextKind,
  type TextName,
  type TextState,
  type Withholding
} from './text.ts';
