export { exportOf as exportUnconferencesOf } from './export-of.ts';
export { EXPECTED_TURNOUT, keepDraft, makeDraft, publishGrid, showInterest } from './make-draft.ts';
export { moveInDraft } from './move-in-draft.ts';
export { planCamp } from './plan-camp.ts';
export { changePitch, hostPitch, pitchSession, withdrawPitch } from './pitch-session.ts';
export { deletePitch as forgetPitch, selectPitchIn as findPitch } from './pitch-queries.ts';
export { engineCampOf, readDraft, readPitches, readPlan, readWall } from './read-camp.ts';
export type { UnconferenceDb, UnconferenceTables, UnconferenceTx } from './tables.ts';
export { takeInterest } from './take-interest.ts';
