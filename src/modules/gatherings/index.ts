export { changeSaid, type SaidTroubles, type TypedSaid, typeSaid } from './change-said.ts';
export { schemaOf, schemaScript } from './schema-of.ts';
export { CALENDAR_FEEDS, type CalendarFeed, type CalendarFeedKind } from './calendar-feed.ts';
export { type CalendarEntry, entryOf, uidOf } from './calendar-entry.ts';
export { type Attendance, type Gathering, type Kind, KINDS, YEARS_KEPT } from './gathering.ts';
export { type AssumedHours, daysOf, type GatheringDay } from './hours.ts';
export { hasEnded } from './has-ended.ts';
export { beyond, bySoonest, type ListPlace, placeInList } from './list-place.ts';
export type { LinkTrouble } from './link-trouble.ts';
export { readTypedGathering, type TypedGathering, type TypedTroubles } from './typed-gathering.ts';
export {
  type FoundPlace,
  type ListedGathering,
  type Mark,
  MARKS,
  type SourceSpan,
  type StatementSource
} from './listed-gathering.ts';
export type { GatheringBefore, GatheringsFact } from './facts.ts';
export { type GatheringShownTo, type GatheringState, type Hosted, saidOf, STATES } from './hosted.ts';
export { DAYS_UNTIL_FROZEN } from './freeze.ts';
export { blankGathering, typeGathering } from './blank-gathering.ts';
export { changedFields } from './changed-fields.ts';
export { listedOf, outingPartsOf } from './hosted-statement.ts';
export {
  checkPictureWords,
  type Licence,
  LICENCES,
  NO_PICTURE,
  type Picture,
  type PictureSize,
  type PictureTroubles,
  type PictureWords,
  type TypedPicture,
  typePicture
} from './picture.ts';
export { type PublishTroubles, troublesOfPublishing } from './publishing.ts';
export {
  ATTENDANCES,
  checkHosted,
  type CheckedHosted,
  type HostedTroubles,
  LONGEST_ABOUT,
  LONGEST_TITLE,
  type TypedHosted
} from './typed-hosted.ts';
export { readTypedHours } from './typed-hours.ts';
export { readTags, type TagsTrouble, troubleOfTags } from './tags.ts';
export { withHours } from './with-hours.ts';
export { isZone, readTimeInZone } from './time-in-zone.ts';
export {
  GATHERING_ACTS,
  type GatheringAct,
  type GatheringStage,
  type GatheringStanding,
  isOver,
  mayWithGathering,
  stageOf
} from './may.ts';
export {
  type Answer,
  ANSWERS,
  LONGEST_WORDS,
  SIGN_UP_SHOWN_TO,
  type SignUpShownTo,
  type WayToTakePart,
  WAYS_TO_TAKE_PART,
  waysOf,
  type Wish,
  WISHES
} from './sign-up.ts';
export { LONGEST_MESSAGE, MESSAGE_TO, type MessageTo } from './sign-up-message.ts';
export { areWordsTooLong, choicesInAddress, readTypedSignUp, type TypedSignUp } from './typed-sign-up.ts';
export type { SignUpRefusal } from './decide-sign-up.ts';
export { type Beholder, BEHOLDERS, type Going, previewGoing, seesName } from './shown-sign-up.ts';
