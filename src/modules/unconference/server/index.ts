export { exportOf as exportUnconferencesOf } from './export-of.ts';
export { forgetGuests, PASS_DAYS } from './forget-guests.ts';
export type { Guest } from './guest-queries.ts';
export { campOfDoor, openDoor, readDoor } from './keep-door.ts';
export { type GuestKnown, guestOfPass, knowGuest, letBackInByCode, MOST_GUESTS, renewCode } from './know-guest.ts';
export { GUEST_TAPS, type GuestTap, listGuests, tapGuests } from './look-after-guests.ts';
export { closeInterest, keepDraft, letClaim, makeDraft, publishGrid, showInterest } from './make-draft.ts';
export { type Claimed, claimCell } from './claim-cell.ts';
export { commentOnPitch, deleteComment, findComment, takeBackComment } from './comment-on-pitch.ts';
export { findOutOfOrder } from './find-out-of-order.ts';
export { dropAfter, type Ordered, putAfter } from './order-sessions.ts';
export { mergePitches, takeApart } from './merge-pitches.ts';
export { listSteps, readUndoable } from './list-steps.ts';
export { gatherTalks } from './gather-talks.ts';
export { readRound, type RoundStep, runRound } from './run-round.ts';
export { choosePlan, readOwnPlan } from './choose-plan.ts';
export { countHeads, readTurnout } from './count-heads.ts';
export { selectHeadCount as readHeadCount } from './head-count-queries.ts';
export { moveInDraft } from './move-in-draft.ts';
export { type HowOftenSaid, sayHowOften } from './hold-pitch.ts';
export { planCamp } from './plan-camp.ts';
export { selectReadiness as readReadiness } from './readiness-queries.ts';
export { changePitch, hostPitch, pitchSession } from './pitch-session.ts';
export {
  editPitch,
  findPitchAct,
  goBackOnPitch,
  type LookedAfter,
  readPitchActs,
  takeOffPitch
} from './look-after-pitch.ts';
export { withdrawPitch } from './withdraw-pitch.ts';
export {
  deletePitch as forgetPitch,
  selectPitchIn as findPitch,
  selectSession as findSession
} from './pitch-queries.ts';
export {
  engineGridOf,
  readDraft,
  readPitches,
  readPitch,
  readPlan,
  readWall,
  readWhole,
  readWishes
} from './read-camp.ts';
export type { UnconferenceDb, UnconferenceTables, UnconferenceTx } from './tables.ts';
export { notifyWall, notifyWallOf, WALL_CHANNEL, type WallNews } from './wall-queries.ts';
export { type PaperTyped, takeOverPaperWall } from './take-over-paper-wall.ts';
export {
  announce,
  findAnnouncement,
  forgetAnnouncement,
  notifyWallUnder,
  putUpAgain,
  readAnnouncements,
  takeDown
} from './announce.ts';
export { readComments } from './read-comments.ts';
export { undoStep } from './undo-step.ts';
export { chooseRepair, endAbsence, workOutRepair, type WorkedOut } from './work-out-repair.ts';
export { type InterestTaken, isClosed, takeInterest } from './take-interest.ts';
export { takeOverGuest } from './take-over-guest.ts';
export { deleteTextsOf as forgetTextsOf } from './take-over-queries.ts';
export { pairEverybody, partBlocked, partPair, readHelp, sayHelp, takeHelpBack } from './find-help.ts';
export {
  deleteHello as takeHelloBack,
  deleteHelloById as forgetHello,
  type HelloRead,
  selectHello as readHello,
  selectHelloById as findHello
} from './hello-queries.ts';
export { selectPair as findPair } from './help-queries.ts';
export { readAway, sayAway } from './say-away.ts';
export { readHellos, sayHello } from './say-hello.ts';
export { readWants, sayWants } from './say-wants.ts';
export { forgetWants } from './forget-wants.ts';
export { writeWantsTable } from './write-wants-table.ts';
export {
  deleteWantById as forgetWant,
  selectOwnWants as readOwnWants,
  selectWantById as findWant,
  type WantRead
} from './wants-queries.ts';
