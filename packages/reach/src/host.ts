import { answerJourney } from './answer-journey.ts';
import { answerOnwards, type OnwardsQuestion } from './answer-onwards.ts';
import { answerVerdict } from './answer-verdict.ts';
import { type ImportProgress, readTimetable } from './import/read-timetable.ts';
import type { ImportReport } from './import/report.ts';
import { type Label, labelOf } from './label.ts';
import { labelEach, type LabelledHome } from './label-each.ts';
import { type ListedStop, listStops } from './list-stops.ts';
import { type Names, namesIn } from './names.ts';
import type { JourneyAnswer, JourneyQuestion, Point, VerdictAnswer, VerdictQuestion, Walking } from './question.ts';
import { type GatheringQuestion, type GatheringSearch, searchGathering } from './search-gathering.ts';
import { Days } from './search/day.ts';
import { openTimetable, writeTimetable } from './timetable-file.ts';
import { hasStopNearby } from './walks/joins.ts';

/** What can be asked of a timetable; `file` is a compiled one. */
export type Asking = {
  /** Reads a feed and writes it compiled to `file`. @throws {FeedError} */
  importFeed(feed: string, file: string): Promise<{ report: ImportReport; stops: ListedStop[] }>;
  journey(file: string, question: JourneyQuestion): Promise<JourneyAnswer & { names: Names }>;
  onwards(file: string, question: OnwardsQuestion): Promise<JourneyAnswer>;
  verdict(file: string, question: VerdictQuestion): Promise<VerdictAnswer & { names: Names }>;
  search(file: string, question: GatheringQuestion): Promise<GatheringSearch | undefined>;
  /** Looks up many gatherings for one home. */
  labels(file: string, asked: { search: GatheringSearch | undefined; question: VerdictQuestion }[]): Promise<Label[]>;
  /** Searches gatherings that nobody keeps, and looks each up for every home: one row a gathering. */
  labelEach(file: string, gatherings: GatheringQuestion[], homes: LabelledHome[]): Promise<Label[][]>;
  hasStopNearby(file: string, at: Point, walking: Walking): Promise<boolean>;
  /** Lets go of a file that is used no more. */
  forget(file: string): Promise<void>;
};

/** Answers what is asked; knows nothing of threads. Files stay open until they are forgotten. */
export function createHost(onProgress: (progress: ImportProgress) => void): Asking {
  const open = new Map<string, Days>();
  const days = (file: string): Days => {
    const known = open.get(file) ?? new Days(openTimetable(file));
    open.set(file, known);
    return known;
  };
  return {
    async importFeed(feed, file) {
      const { timetable, report } = await readTimetable(feed, { onProgress });
      await writeTimetable(timetable, file);
      return { report, stops: listStops(timetable) };
    },
    async journey(file, question) {
      const answer = answerJourney(days(file), question);
      return { ...answer, names: namesIn(days(file).timetable, [answer.journey]) };
    },
    onwards: async (file, question) => answerOnwards(days(file), question),
    async verdict(file, question) {
      const answer = answerVerdict(days(file), question);
      return { ...answer, names: namesIn(days(file).timetable, [answer.there, answer.back]) };
    },
    search: async (file, question) => searchGathering(days(file), question),
    labels: async (file, asked) => asked.map(({ search, question }) => labelOf(days(file), search, question)),
    labelEach: async (file, gatherings, homes) => labelEach(days(file), gatherings, homes),
    hasStopNearby: async (file, at, walking) => hasStopNearby(days(file).timetable, days(file).nearby, at, walking),
    async forget(file) {
      open.delete(file);
    }
  };
}
