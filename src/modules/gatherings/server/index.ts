export { exportOf as exportGatheringsOf } from './export-of.ts';
export {
  chooseVerdicts,
  endCalendarFeed,
  listCalendarFeeds,
  makeCalendarFeed,
  readCalendarFeed
} from './keep-calendar-feed.ts';
export { feedToken } from './feed-token.ts';
export { writeCalendar } from './write-calendar.ts';
export { forgetOldGatherings } from './forget-old-gatherings.ts';
export {
  type Calendar,
  type CalendarWindow,
  readCalendar,
  type SkippedEvent,
  type SkippedReason,
  type Statement
} from './read-calendar.ts';
export { type LinkRead, readGatheringFile } from './read-file.ts';
export { readSpans } from './read-spans.ts';
export { readGatheringLink } from './read-link.ts';
export { listGatherings, markGathering, readGathering, tellPlace, tellTags } from './list-gatherings.ts';
export { goingByMarks, markShownTo } from './going-by-marks.ts';
export { type Goer, goingOf, type GoingTo } from './going-of.ts';
export { readSignUps, type SignUpsRead, type WayLeft } from './read-sign-ups.ts';
export { checkIn, letBackIn, type ListedSignUp, listSignUps, takeOut } from './look-after-sign-ups.ts';
export {
  listSentMessages,
  type MessageOutcome,
  messageSignUps,
  readSignUpMessage,
  type SentMessage,
  type SignUpMessage
} from './message-sign-ups.ts';
export { writeSignUpTable } from './write-sign-up-table.ts';
export { deleteTold, findSignUpWords, madeBy } from './find-told.ts';
export { forgetBefore, keepBefore } from './keep-before.ts';
export { listMyDays, type MyDay, withGoers } from './list-my-days.ts';
export { whoHasDays } from './who-has-days.ts';
export { settleWaitingList, settleWaitingLists } from './settle-line.ts';
export { answerOf } from './sign-up-queries.ts';
export { takeOverSignUps } from './take-over-sign-ups.ts';
export { signUp, type SignUpAsked, type SignUpOutcome } from './sign-up.ts';
export { showSignUp } from './show-sign-up.ts';
export { endSignUps } from './end-sign-ups.ts';
export { freezeHosted, thawHosted } from './freeze-hosted.ts';
export { hostedById, type HostedRead, readHosted } from './read-hosted.ts';
export { forgetLoosePictures } from './forget-loose-pictures.ts';
export { givePicture } from './give-picture.ts';
export { readPictureFile, readPictureOf } from './read-picture.ts';
export { readPictureForm } from './read-picture-form.ts';
export { answerOffer } from './answer-offer.ts';
export { keepSeen } from './keep-seen.ts';
export { listOffers, type Offer, readSeen } from './list-offers.ts';
export { changeTaken, listTaken, readTaken, removeTaken, type Taken, takersOf } from './look-after-taken.ts';
export { offerSeen } from './offer-seen.ts';
export { removeSeen } from './remove-seen.ts';
export { countScan, type ScanAsked, scanGatherings, scanPast } from './scan-gatherings.ts';
export { sendPicture } from './send-picture.ts';
export { MOST_PICTURE_BYTES } from './shrink-picture.ts';
export { answerCoHost } from './answer-co-host.ts';
export { askCoHost, type CoHostAsked } from './ask-co-host.ts';
export { type Cancelled, cancelHosted } from './cancel-hosted.ts';
export { type Edited, editHosted } from './edit-hosted.ts';
export { type CoHost, type CoHostAsk, listCoHostAsks, listCoHosts } from './list-co-hosts.ts';
export { type GroupGatherings, listGroupGatherings, listMadeBy } from './list-group-gatherings.ts';
export { listVenuesMet } from './list-venues-met.ts';
export { removeDraft } from './remove-draft.ts';
export { renameDraftLink } from './rename-draft-link.ts';
export { type HostedMade, makeHosted } from './make-hosted.ts';
export { type Published, publishHosted } from './publish-hosted.ts';
export type { HostedContent } from './making-queries.ts';
export { readHostedForm } from './read-hosted-form.ts';
export { findLostGatherings } from './find-lost-gatherings.ts';
export type { FindPlace } from './find-place.ts';
export { sayOwnPlace } from './say-own-place.ts';
export { saveStatements, type StatementsSaved } from './save-statements.ts';
export type { GatheringsDb, GatheringsTables, GatheringsTx } from './tables.ts';
export { troubleOfRefusal } from './refusal-trouble.ts';
