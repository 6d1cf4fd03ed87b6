import type { Point } from '../question.ts';
import type { Timetable } from '../timetable.ts';
import { degreesOfLatitude, metresBetween } from './distance.ts';

export type NearbyStop = { stop: number; metres: number };

/** Served stops that can be walked to, sorted from south to north, so that a look around is a short stretch of them. */
export class StopsNearby {
  readonly #timetable: Timetable;
  readonly #order: Int32Array;

  constructor(timetable: Timetable) {
    const { lat, served } = timetable;
    this.#timetable = timetable;
    const usable = [...lat.keys()].filter((stop) => served[stop] && !Number.isNaN(lat[stop]));
    this.#order = Int32Array.from(usable.sort((a, b) => lat[a] - lat[b]));
  }

  /** All of them, as stop numbers. */
  get all(): Int32Array {
    return this.#order;
  }

  /** The served stops within so many straight metres. */
  within(point: Point, metres: number): NearbyStop[] {
    const { lat, lon } = this.#timetable;
    const reach = degreesOfLatitude(metres);
    const found: NearbyStop[] = [];
    for (let i = this.#firstFrom(point.lat - reach); i < this.#order.length; i++) {
      const stop = this.#order[i];
      if (lat[stop] > point.lat + reach) break;
      const distance = metresBetween(point, { lat: lat[stop], lon: lon[stop] });
      if (distance <= metres) found.push({ stop, metres: distance });
    }
    return found;
  }

  #firstFrom(latitude: number): number {
    let low = 0;
    let high = this.#order.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#timetable.lat[this.#order[middle]] < latitude) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
