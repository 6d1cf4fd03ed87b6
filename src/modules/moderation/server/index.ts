export { bringBackText, type Decided, decideAboutText } from './decide-about-text.ts';
export { forgetSettledReports, listRemovedForGood, noteDeleted } from './delete-removed.ts';
export { exportOf as exportModerationOf } from './export-of.ts';
export { listTexts, type TextsToLookAfter } from './list-texts.ts';
export { type Dossier, readDossier } from './read-dossier.ts';
export { isDecidable, whoDecides, whoReported, withheldText } from './report-parties.ts';
export { recordMentions } from './record-mentions.ts';
export { type Reported, reportText } from './report-text.ts';
export type { ModerationDb, ModerationTables, ModerationTx } from './tables.ts';
