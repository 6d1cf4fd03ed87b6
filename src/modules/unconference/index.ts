export {
  type Announcement,
  type AnnouncementKept,
  type AnnouncementTrouble,
  checkAnnouncement,
  isUp,
  LONGEST_ANNOUNCEMENT,
  MOST_ANNOUNCEMENTS
} from './announcement.ts';
export type { Comment } from './comment.ts';
export { type Interested, type Placed } from './camp-of.ts';
export type { UnconferenceFact } from './facts.ts';
export {
  type Absences,
  type Cell,
  type GridState,
  type GridStep,
  type MovedSession,
  movesOnWall
} from './grid-state.ts';
export { type Happening, HAPPENINGS, type HappeningTrouble, startedSlots, type TypedHappening } from './happened.ts';
export type { PitchShown } from './pitch-shown.ts';
export { someFor } from './some-for.ts';
export { alikeTo, pairsAlike } from './similar.ts';
export { comingIn, type LiveWall, standingIn, type WallView, wallViewOf } from './live-wall.ts';
export {
  type Also,
  type Host,
  type Interest,
  INTERESTS,
  isNamed,
  isPlaceable,
  type Pitch,
  PITCH_KINDS,
  type PitchKind,
  veilPitch
} from './pitch.ts';
export type { AfterTrouble, Beside, OrderShown } from './order.ts';
export { hasGoneBy, type NowAndNext, nowAndNext } from './now-and-next.ts';
export { clockOf, minutesOf, type Plan, quietRooms, type Room, sessionRooms, sessionSlots, type Slot } from './plan.ts';
export { HOW_OFTEN_NAMES, type HowOften, type HowOftenName, nameOfHowOften } from './how-often.ts';
export { isShowing, pitchOfShowing, showingId } from './showings.ts';
export { LONGEST_REASON, type PitchAct, type PitchActDone, type ReasonTrouble } from './pitch-act.ts';
export { readMinutes, ROUND_MINUTES, type RoundShown, roundShown } from './round.ts';
export type { OwnPlanRow } from './own-plan.ts';
export { type Readiness, type ReadyPage, readyPages } from './readiness.ts';
export { proposeDay } from './propose-day.ts';
export { BLANK_PITCH, PITCH_MINUTES, type PitchTroubles, type TypedPitch, typePitch } from './typed-pitch.ts';
export {
  checkPaperWall,
  letterOf,
  type PaperCell,
  paperCells,
  type TypedCell,
  type TypedCellTrouble,
  typePaperWall
} from './typed-wall.ts';
export { readRoomLines } from './typed-rooms.ts';
export {
  BLANK_ROOM,
  checkPlan,
  type PlanTroubles,
  type TypedPlan,
  type TypedRoom,
  type TypedSlot
} from './typed-plan.ts';
export { type Standing, wallOf, type WallRow } from './wall.ts';
export { type Hello, HELLO_FIELDS, type HelloTroubles, LONGEST_HELLO, NO_HELLO } from './hello.ts';
export { type HelpKind, nextStep, type Step, STEPS } from './help.ts';
export {
  LONGEST_NEEDS,
  LONGEST_WANT,
  MOST_SEATS,
  needsIn,
  NO_WANTS,
  type TypedWants,
  typeWants,
  WANTS_FIELDS,
  type WantsTroubles
} from './wants.ts';
export { type CountedNeed, countNeeds, type LiftsFrom, liftsByPlace } from './wants-lists.ts';
export { leavingAt, proposeAway } from './propose-away.ts';
export { distinctWays, type NamedWays } from './ways.ts';
