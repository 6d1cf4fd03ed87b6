import { openTimetable } from '../timetable-file.ts';
import type { Timetable } from '../timetable.ts';
import { type Changes, layChanges } from './lay-changes.ts';
import type { LiveAlert } from './live-feed.ts';
import { type Ids, idsOf, type LiveReport, matchLive } from './match-live.ts';
import { readLive } from './read-live.ts';
import { type PlannedRide, type RideStatus, ridesOnTheDay } from './ride-status.ts';

/** Behind the name of a compiled file: as it is on the day. What follows it tells one state from the next. */
const MARK = '#live';

/** The name of a compiled file as it is on the day; `state` changes whenever what is known does. */
export function liveFile(file: string, state: string): string {
  return `${file}${MARK}${state}`;
}

/** Whether it is a file, or the same as it is on the day. */
export function isOf(name: string, file: string): boolean {
  return name === file || name.startsWith(`${file}${MARK}`);
}

export type LiveRead = LiveReport & { timestamp: number; alerts: LiveAlert[] };

type Known = { timetable: Timetable; ids: Ids; changes: Changes };

/** What is known of the day about compiled timetables, by file. */
export class LiveFiles {
  readonly #known = new Map<string, Known>();

  open(file: string): Timetable {
    const [base = file] = file.split(MARK);
    const known = this.#known.get(base);
    return file.includes(MARK) && known ? layChanges(known.timetable, known.changes) : openTimetable(base);
  }

  /**
   * Takes what feeds say in place of what was said before.
   * @param now seconds since 1970
   * @throws {LiveError} where one of them is no feed
   */
  take(file: string, messages: readonly Uint8Array[], now: number): LiveRead {
    const feeds = messages.map((bytes) => readLive(bytes));
    const known = this.#known.get(file);
    const timetable = known?.timetable ?? openTimetable(file);
    const ids = known?.ids ?? idsOf(timetable);
    const trips = feeds.flatMap((feed) => feed.trips);
    const alerts = feeds.flatMap((feed) => feed.alerts);
    const timestamp = Math.min(...feeds.map((feed) => feed.timestamp || now));
    const { changes, report } = matchLive(timetable, ids, { timestamp, trips, alerts }, now);
    this.#known.set(file, { timetable, ids, changes });
    return { ...report, timestamp, alerts };
  }

  rides(file: string, rides: readonly PlannedRide[], zone: string): RideStatus[] {
    const known = this.#known.get(file.split(MARK)[0] ?? file);
    return known ? ridesOnTheDay(known.timetable, known.changes, rides, zone) : rides.map(() => null);
  }

  forget(file: string): void {
    this.#known.delete(file);
  }
}
