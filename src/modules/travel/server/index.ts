export { exportOf as exportTravelOf } from './export-of.ts';
export { addTimetable, type FeedPlace, type NewTimetable } from './add-timetable.ts';
export { type AskedToday, answerToday } from './answer-today.ts';
export { answerOuting, answerOutingIn, answerOutings } from './answer-outing.ts';
export {
  askGathering,
  type AskedGathering,
  completeAskedGathering,
  forgetAskedGatherings,
  readAskedGathering
} from './ask-gathering.ts';
export { askAbout, type AskTroubles, type AskTyped, placed, readAskTyped } from './ask-about.ts';
export { askHowFar } from './ask-how-far.ts';
export { askMeeting, type MeetingReply } from './ask-meeting.ts';
export { type Cleared, clearMeeting, clearMembers, type Unclear } from './clear-question.ts';
export {
  askLarge,
  answerLarge,
  forgetLarge,
  type LargeMeeting,
  type LargeQuestion,
  noteProgress,
  readLarge
} from './large-meeting.ts';
export { askMembers, districtsCounted, mayAskMembers, type MembersReply } from './ask-members.ts';
export { askMembersThere } from './ask-members-there.ts';
export { chooseStart, type StartChosen } from './choose-start.ts';
export { countMe, isCounted } from './count-me.ts';
export { countMorning, forgetMornings, isMorningCounted } from './count-morning.ts';
export { drawAnswerCard } from './draw-answer-card.ts';
export { drawMeetingCard } from './draw-meeting-card.ts';
export { forgetOldSearches } from './forget-old-searches.ts';
export { importTimetable, type Importing } from './import-timetable.ts';
export { bringStart, keepStart, readStart, type Start } from './keep-start.ts';
export { forgetLostVersions, forgetOtherSearches, forgetVersion } from './forget-versions.ts';
export { differsForEach, labelForEach, type Outgoing } from './label-for-each.ts';
export { labelOutings } from './label-outings.ts';
export { type Located, locateGathering, suggestPlaces } from './locate-gathering.ts';
export {
  listTimetables,
  readListedTimetable,
  removeTimetable,
  timetablesBefore,
  usableTimetables,
  withTimetables
} from './list-timetables.ts';
export { readOuting, type OutingRead } from './read-outing.ts';
export {
  listWrongVerdicts,
  reportWrongVerdict,
  type SentWrongVerdict,
  settleWrongVerdict,
  type WrongVerdict
} from './report-wrong-verdict.ts';
export { readRidingForm, readStartForm } from './read-start-form.ts';
export { forgetSharedAnswers, readSharedAnswer, type SharedAnswer, shareAnswer } from './share-answer.ts';
export type { TravelDb, TravelTables, TravelTx } from './tables.ts';
export { readStarts } from './read-starts.ts';
export { type AskingLive, refreshDueLive } from './refresh-live.ts';
export { liveNetwork } from './live-states.ts';
export { forgetToldToday, noteToldToday } from './told-today.ts';
export { refreshDueTimetables } from './refresh-due.ts';
export { changeLive } from './change-live.ts';
export { changeCut } from './change-cut.ts';
export { readCutForm, typedCut } from './read-cut-form.ts';
export { changeRefresh } from './change-refresh.ts';
export type { ToldVerdict } from './told-verdict-queries.ts';
export { forgetTold, noteTold, questionKey, seeChange, toldKey, toldVerdicts, unseenChanges } from './told-verdicts.ts';
export { weighPlaces } from './find-meeting-points.ts';
export type { MeetingPlace, MeetingStart } from './judge-places.ts';
export type { HeldThere } from './travelled-before.ts';
export { warnOfEnding } from './warn-of-ending.ts';
export { type Network, networkOf, type Travelling, type UsableTimetable } from './travelling.ts';
export { listInterruptedImports, retryTimetable } from './retry-timetable.ts';
export { setStart, startOf, type Visitor } from './visitor-start.ts';
export { addPlaceList, listPlaceLists, type PlaceListAdded, removePlaceList } from './add-place-list.ts';
export { findTown } from './find-town.ts';
export { findPlaces } from './find-places.ts';
export { loadGazetteer } from './load-gazetteer.ts';
export { placeByKey } from './place-by-key.ts';
export { placeOfText, type PlaceOfText } from './place-of-text.ts';
export { makeReachReports, type ReachAsked } from './make-reach-reports.ts';
export { askReachReport, readReachReport } from './read-reach-report.ts';
export { drawReachMap } from './draw-reach-map.ts';
export { writeReachTable } from './write-reach-table.ts';
export { listReachable, outingOf, type ReachableRow } from './list-reachable.ts';
