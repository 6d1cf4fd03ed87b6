export type {
  DatedJourney,
  End,
  Joint,
  Journey,
  JourneyAnswer,
  JourneyQuestion,
  Leg,
  Limits,
  Point,
  Verdict,
  VerdictAnswer,
  VerdictQuestion,
  Walking
} from './question.ts';
export { DEFAULT_LIMITS, DEFAULT_WALKING } from './question.ts';
export { type Mode, modeOf, MODES } from './mode.ts';
export { type Box, boxAround, type Cut, type CutReport } from './import/cut.ts';
export type { FeedTrouble } from './import/feed-error.ts';
export type { ImportReport, Ignored, IgnoredReason } from './import/report.ts';
export type { LiveAlert } from './live/live-feed.ts';
export type { LiveRead } from './live/live-files.ts';
export type { PlannedRide, RideStatus } from './live/ride-status.ts';
export type { Label } from './label.ts';
export type { Names } from './names.ts';
export type { ListedStop } from './list-stops.ts';
export type { GatheringQuestion } from './search-gathering.ts';
export type { Ridden } from './host.ts';
export type { Riding } from './restrict-timetable.ts';
export type { OnwardsQuestion } from './answer-onwards.ts';
