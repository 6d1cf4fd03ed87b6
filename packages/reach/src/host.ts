import { answerJourney } from './answer-journey.ts';
import { answerOnwards, type OnwardsQuestion } from './answer-onwards.ts';
import { answerVerdict } from './answer-verdict.ts';
import type { Cut } from './import/cut.ts';
import { type ImportProgress, readTimetable } from './import/read-timetable.ts';
import type { ImportReport } from './import/report.ts';
import { joinTimetables } from './join-timetables.ts';
import { type Label, labelOf } from './label.ts';
import { labelEach, type LabelledHome } from './label-each.ts';
import { type ListedStop, listStops } from './list-stops.ts';
import { type Names, namesIn } from './names.ts';
import type { JourneyAnswer, JourneyQuestion, Point, VerdictAnswer, VerdictQuestion, Walking } from './question.ts';
import { type GatheringQuestion, type GatheringSearch, searchGathering } from './search-gathering.ts';
import { Days } from './search/day.ts';
import type { Timetable } from './timetable.ts';
import { openTimetable, writeTimetable } from './timetable-file.ts';
import { hasStopNearby } from './walks/joins.ts';

export type Files = readonly [string, ...string[]];

/** What can be asked of compiled timetables: `files`, in the same order always, are one network (see `joinTimetables`). */
export type Asking = {
  /** Reads a feed, or the part of it that `cut` names, and writes it compiled to `file`. @throws {FeedError} */
  importFeed(feed: string, file: string, cut?: Cut): Promise<{ report: ImportReport; stops: ListedStop[] }>;
  journey(files: Files, question: JourneyQuestion): Promise<JourneyAnswer & { names: Names }>;
  onwards(files: Files, question: OnwardsQuestion): Promise<JourneyAnswer>;
  verdict(files: Files, question: VerdictQuestion): Promise<VerdictAnswer & { names: Names }>;
  search(files: Files, question: GatheringQuestion): Promise<GatheringSearch | undefined>;
  /** Looks up many gatherings for one home. */
  labels(files: Files, asked: { search: GatheringSearch | undefined; question: VerdictQuestion }[]): Promise<Label[]>;
  /** Searches gatherings that nobody keeps, and looks each up for every home: one row a gathering. */
  labelEach(files: Files, gatherings: GatheringQuestion[], homes: LabelledHome[]): Promise<Label[][]>;
  hasStopNearby(files: Files, at: Point, walking: Walking): Promise<boolean>;
  /** Lets go of a file that is used no more. */
  forget(file: string): Promise<void>;
};

function openAll([first, ...others]: Files): Timetable {
  return joinTimetables([openTimetable(first), ...others.map((file) => openTimetable(file))]);
}

/** Answers what is asked; knows nothing of threads. Files stay open until they are forgotten. */
export function createHost(onProgress: (progress: ImportProgress) => void): Asking {
  const open = new Map<string, Days>();
  const days = (files: Files): Days => {
    const key = files.join('\n');
    const known = open.get(key) ?? new Days(openAll(files));
    open.set(key, known);
    return known;
  };
  return {
    async importFeed(feed, file, cut) {
      const { timetable, report } = await readTimetable(feed, { onProgress, ...(cut && { cut }) });
      await writeTimetable(timetable, file);
      return { report, stops: listStops(timetable) };
    },
    async journey(files, question) {
      const answer = answerJourney(days(files), question);
      return { ...answer, names: namesIn(days(files).timetable, [answer.journey]) };
    },
    onwards: async (files, question) => answerOnwards(days(files), question),
    async verdict(files, question) {
      const answer = answerVerdict(days(files), question);
      return { ...answer, names: namesIn(days(files).timetable, [answer.there, answer.back]) };
    },
    search: async (files, question) => searchGathering(days(files), question),
    labels: async (files, asked) => asked.map(({ search, question }) => labelOf(days(files), search, question)),
    labelEach: async (files, gatherings, homes) => labelEach(days(files), gatherings, homes),
    hasStopNearby: async (files, at, walking) => hasStopNearby(days(files).timetable, days(files).nearby, at, walking),
    async forget(file) {
      for (const files of open.keys()) if (files.split('\n').includes(file)) open.delete(files);
    }
  };
}
