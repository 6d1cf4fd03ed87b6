export { type ClockHoursRead, readClockHours } from './clock-hours.ts';
export { byCountry, type KnownTimetable } from './known-timetable.ts';
export { type LimitsRead, type LimitsTyped, readLimits, typeLimits } from './limits.ts';
export { type LiveKeyShown, readLiveKey } from './live-key.ts';
export { type LiveReported, type LiveTrouble, readLiveAddresses } from './live.ts';
export { type ChangedRide, isTouched, saidToday, type TodayView } from './today.ts';
export { type CutTrouble, type CutTyped, NO_CUT, type TimetableCut, typeCut } from './cut.ts';
export { ENDING_STAGES, type EndingStage, endingStage } from './ending.ts';
export type { TimetableBefore, TravelFact } from './facts.ts';
export { isEmptier } from './import-trouble.ts';
export { fittingRefresh, type Refresh, REFRESHES } from './refresh.ts';
export { decideChange, isWorse, type VerdictChange } from './verdict-change.ts';
export type { ListedTimetable, TimetableProgress } from './listed-timetable.ts';
export type { Outing, OutingDay } from './outing.ts';
export {
  type MinutesTrouble,
  MOST_STARTING_PLACES,
  readMinutes,
  type StartingPlace,
  startNames,
  type Way,
  WAYS
} from './starting-place.ts';
export type { GatheringView, VerdictView, VerdictWord } from './verdict-view.ts';
export { CHOSEN_MODES, isRestricted, readRiding, type Riding } from './riding.ts';
export { type Place, placeLabel } from './place.ts';
export {
  type ListCursor,
  type ListFilter,
  LISTED_VERDICTS,
  pageAddress,
  REACHED_VERDICTS,
  readListFilter
} from './list-filter.ts';
export { type ListPass, passesOf } from './list-passes.ts';
export type { MeetingAnswer, MembersAnswer } from './meeting-answer.ts';
export { blankMeeting } from './blank-meeting.ts';
export type { HowFarReply } from './how-far.ts';
export {
  chosenPlaces,
  type MeetingTroubles,
  type MeetingTyped,
  readMeeting,
  readMembersMeeting,
  typedMeeting
} from './meeting-question.ts';
export { dayOfMeeting, type MeetingTime, otherDays, readTimes, type TimeTroubles, withTimes } from './meeting-times.ts';
export type { MembersBeside, MembersThere } from './members-there.ts';
export { type PlaceChosen, readChosen } from './place-chosen.ts';
export { slimmed } from './meeting-slimmed.ts';
export { isLargeMeeting } from './meeting-size.ts';
export { morningOf } from './morning.ts';
