import type { EndingStage } from './ending.ts';

/** The version of a timetable that was in use until now; its compiled file is there until those concerned are told. */
export type TimetableBefore = {
  /** name among those in the data folder */
  file: string;
  zone: string;
  firstDate: string;
  lastDate: string;
  /** YYYY-MM-DD */
  importedOn: string;
};

/** What the module announces. */
export type TravelFact =
  /** `before`: null where there was none that could be asked */
  | { type: 'travel.timetable-changed'; timetable: string; before: TimetableBefore | null }
  /** once until it goes well again; why stands with the timetable */
  | { type: 'travel.timetable-failed'; timetable: string }
  /** a question of where to meet that took minutes */
  | { type: 'travel.meeting-answered'; meeting: string; person: string }
  | { type: 'travel.timetable-ending'; timetable: string; stage: EndingStage; lastDate: string };
