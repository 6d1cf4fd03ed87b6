import { type Labels, labelMany, type Meeting, needsDayBefore } from '../label-many.ts';
import type { ScanQuestion } from '../scan/one-to-all.ts';
import type { Scanner } from '../scan/search-many.ts';
import { arrivals, backwardsFrom, leavings } from '../search-gathering.ts';
import type { Starts } from '../starts.ts';

/** A place to meet at: its hours, and the stops it is joined to. */
export type Place = { meeting: Meeting; from: ScanQuestion['from'] };

/** What is searched for a place: the date both ways, and the day before for those who have to leave then. */
export type MeetingScans = { forwards: Scanner; backwards: Scanner; dayBefore: Scanner };

/** Labels of some places at once, in room that is taken once; one of them a thread. */
export class PlaceSearches {
  readonly #scans: MeetingScans;
  readonly #starts: Starts;
  readonly #found: { leave: Int32Array; leaveDayBefore: Int32Array; home: Int32Array }[];

  /** @param most places at once */
  constructor(scans: MeetingScans, starts: Starts, most: number) {
    const { stops } = scans.forwards;
    this.#scans = scans;
    this.#starts = starts;
    this.#found = Array.from({ length: most }, () => ({
      leave: new Int32Array(stops),
      leaveDayBefore: new Int32Array(stops),
      home: new Int32Array(stops)
    }));
  }

  /** @param first the number of the first place; each has as many labels as there are starting places */
  label(places: readonly Place[], into: Labels, first: number): void {
    const found = this.#found.slice(0, places.length);
    this.#scans.backwards.search(
      places.map(({ meeting, from }) => backwardsFrom(meeting.start, from)),
      found.map(({ leave }) => leave)
    );
    this.#scans.forwards.search(
      places.map(({ meeting, from }) => ({ depart: meeting.end, from })),
      found.map(({ home }) => home)
    );
    for (const { leave, home, leaveDayBefore } of found) {
      leavings(leave);
      arrivals(home);
      leaveDayBefore.fill(-1);
    }
    this.#searchDayBefore(places);
    places.forEach(({ meeting }, index) => {
      labelMany(found[index], meeting, this.#starts, into, (first + index) * this.#starts.count);
    });
  }

  #searchDayBefore(places: readonly Place[]): void {
    const late = [...places.keys()].filter((index) =>
      needsDayBefore(this.#found[index].leave, places[index].meeting, this.#starts)
    );
    if (late.length === 0) return;
    this.#scans.dayBefore.search(
      late.map((index) => backwardsFrom(places[index].meeting.startFromDayBefore, places[index].from)),
      late.map((index) => this.#found[index].leaveDayBefore)
    );
    for (const index of late) leavings(this.#found[index].leaveDayBefore);
  }
}
