import { answerJourney } from './answer-journey.ts';
import { answerOnwards, type OnwardsQuestion } from './answer-onwards.ts';
import { answerVerdict } from './answer-verdict.ts';
import type { Cut } from './import/cut.ts';
import { type ImportProgress, readTimetable } from './import/read-timetable.ts';
import type { ImportReport } from './import/report.ts';
import { joinTimetables } from './join-timetables.ts';
import { type Label, labelOf } from './label.ts';
import { labelEach, type LabelledHome, verdictEach } from './label-each.ts';
import { type ListedStop, listStops } from './list-stops.ts';
import { listStations, type Station, type StationBox } from './list-stations.ts';
import { judgePlaces, type Ways } from './meeting/judge-places.ts';
import type { MeetingQuestion } from './meeting/meeting-points.ts';
import { type Names, namesIn } from './names.ts';
import type { JourneyAnswer, JourneyQuestion, Point, VerdictAnswer, VerdictQuestion, Walking } from './question.ts';
import { type GatheringQuestion, type GatheringSearch, searchGathering } from './search-gathering.ts';
import { restrictTimetable, type Riding, ridingKey } from './restrict-timetable.ts';
import { Days } from './search/day.ts';
import type { Timetable } from './timetable.ts';
import { isOf, liveFile, LiveFiles, type LiveRead } from './live/live-files.ts';
import { LiveError } from './live/read-live.ts';
import type { PlannedRide, RideStatus } from './live/ride-status.ts';
import { writeTimetable } from './timetable-file.ts';
import { hasStopNearby } from './walks/joins.ts';

export type Files = readonly [string, ...string[]];

/** A question of somebody who travels so; where it is not said, by everything. */
export type Ridden<Question> = Question & { riding?: Riding };

/** What can be asked of compiled timetables: `files`, in the same order always, are one network (see `joinTimetables`). */
export type Asking = {
  /** Reads a feed, or the part of it that `cut` names, and writes it compiled to `file`. @throws {FeedError} */
  importFeed(feed: string, file: string, cut?: Cut): Promise<{ report: ImportReport; stops: ListedStop[] }>;
  journey(files: Files, question: Ridden<JourneyQuestion>): Promise<JourneyAnswer & { names: Names }>;
  onwards(files: Files, question: Ridden<OnwardsQuestion>): Promise<JourneyAnswer>;
  verdict(files: Files, question: Ridden<VerdictQuestion>): Promise<VerdictAnswer & { names: Names }>;
  search(files: Files, question: Ridden<GatheringQuestion>): Promise<GatheringSearch | undefined>;
  /** Looks up many gatherings for one home. */
  labels(
    files: Files,
    asked: { search: GatheringSearch | undefined; question: Ridden<VerdictQuestion> }[]
  ): Promise<Label[]>;
  /** Searches gatherings that nobody keeps, and looks each up for every home: one row a gathering. */
  labelEach(files: Files, gatherings: GatheringQuestion[], homes: LabelledHome[]): Promise<Label[][]>;
  /** The same in a byte each; see `verdictEach`. */
  verdictEach(
    files: Files,
    gatherings: GatheringQuestion[],
    homes: LabelledHome[]
  ): Promise<(Uint8Array | undefined)[]>;
  /** What each of several places asks of everybody, on one date; undefined where no timetable covers it. */
  meetingWays(
    files: Files,
    question: MeetingQuestion,
    homes: LabelledHome[],
    riding?: Riding
  ): Promise<Ways[] | undefined>;
  /** The stations of a box where most calls; see `listStations`. */
  stations(files: Files, box: StationBox, most: number): Promise<Station[]>;
  /** Whether any of it says that a wheelchair gets on, and where; otherwise nothing is known of steps. */
  saysStepFree(files: Files): Promise<boolean>;
  hasStopNearby(files: Files, at: Point, walking: Walking): Promise<boolean>;
  /**
   * Takes what GTFS-Realtime feeds say of the day, in place of what was said of that file before; `liveFile` names the file as
   * it then is.
   * @param now seconds since 1970
   */
  live(file: string, messages: Uint8Array[], now: number): Promise<LiveRead | { unreadable: true }>;
  /** What has become of rides on the day; ids are those of the file. */
  rides(file: string, rides: PlannedRide[], zone: string): Promise<RideStatus[]>;
  /** Lets go of a file that is used no more. */
  forget(file: string): Promise<void>;
};

/** Stands before a way of travelling, among the files that are open. */
const BY = '#by ';
/** So many ways of travelling stay open; each takes the networks of a few dates. */
const MOST_RESTRICTED = 4;

/** Answers what is asked; knows nothing of threads. Files stay open until they are forgotten. */
export function createHost(onProgress: (progress: ImportProgress) => void): Asking {
  const open = new Map<string, Days>();
  const day = new LiveFiles();
  const openAll = ([first, ...others]: Files): Timetable =>
    joinTimetables([day.open(first), ...others.map((file) => day.open(file))]);
  const days = (files: Files, riding: Riding = {}): Days => {
    const way = ridingKey(riding);
    const key = [...files, ...(way ? [`${BY}${way}`] : [])].join('\n');
    const known = open.get(key) ?? new Days(way ? restrictTimetable(days(files).timetable, riding) : openAll(files));
    open.delete(key);
    open.set(key, known);
    const restricted = [...open.keys()].filter((one) => one.includes(BY));
    if (restricted.length > MOST_RESTRICTED) open.delete(restricted[0]);
    return known;
  };
  return {
    ...aboutMeeting(days),
    async importFeed(feed, file, cut) {
      const { timetable, report } = await readTimetable(feed, { onProgress, ...(cut && { cut }) });
      await writeTimetable(timetable, file);
      return { report, stops: listStops(timetable) };
    },
    async journey(files, question) {
      const by = days(files, question.riding);
      const answer = answerJourney(by, question);
      return { ...answer, names: namesIn(by.timetable, [answer.journey]) };
    },
    onwards: async (files, question) => answerOnwards(days(files, question.riding), question),
    async verdict(files, question) {
      const by = days(files, question.riding);
      const answer = answerVerdict(by, question);
      return { ...answer, names: namesIn(by.timetable, [answer.there, answer.back]) };
    },
    search: async (files, question) => searchGathering(days(files, question.riding), question),
    labels: async (files, asked) =>
      asked.map(({ search, question }) => labelOf(days(files, question.riding), search, question)),
    labelEach: async (files, gatherings, homes) => labelEach(days(files), gatherings, homes),
    verdictEach: async (files, gatherings, homes) => verdictEach(days(files), gatherings, homes),
    hasStopNearby: async (files, at, walking) => hasStopNearby(days(files).timetable, days(files).nearby, at, walking),
    async live(file, messages, now) {
      try {
        const read = day.take(file, messages, now);
        for (const files of open.keys()) if (files.includes(liveFile(file, ''))) open.delete(files);
        return read;
      } catch (error) {
        if (error instanceof LiveError) return { unreadable: true };
        throw error;
      }
    },
    rides: async (file, rides, zone) => day.rides(file, rides, zone),
    async forget(file) {
      day.forget(file);
      for (const files of open.keys()) if (files.split('\n').some((one) => isOf(one, file))) open.delete(files);
    }
  };
}

/** What is asked to find where to meet. */
function aboutMeeting(
  days: (files: Files, riding?: Riding) => Days
): Pick<Asking, 'meetingWays' | 'stations' | 'saysStepFree'> {
  return {
    meetingWays: async (files, question, homes, riding) => judgePlaces(days(files, riding), question, homes),
    stations: async (files, box, most) => listStations(days(files).timetable, box, most),
    saysStepFree: async (files) => {
      const { stepFreeStop, stepFreeTrip } = days(files).timetable;
      return stepFreeStop.includes(1) && stepFreeTrip.includes(1);
    }
  };
}
