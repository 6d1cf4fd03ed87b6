import { buildDayNetwork, type DayNetwork } from '../network/day-network.ts';
import { mirrorNetwork } from '../network/mirror.ts';
import { runningKey, runningVehicles } from '../network/running-trips.ts';
import { divideStops, type StopParts } from '../network/stop-parts.ts';
import type { Vehicle } from '../network/vehicle.ts';
import type { Walking } from '../question.ts';
import { buildScan, mirrorScan } from '../scan/build-scan.ts';
import { eachMove, numberByLeaving } from '../scan/moves.ts';
import { ProfileSearch } from '../scan/profile.ts';
import type { ScanNetwork } from '../scan/scan-network.ts';
import { Scanner } from '../scan/search-many.ts';
import { stopCount, type Timetable } from '../timetable.ts';
import { type Changes, findChanges, mirrorChanges } from '../walks/changes.ts';
import { changesOfParts } from '../walks/part-changes.ts';
import { StopsNearby } from '../walks/stops-nearby.ts';

/**
 * Everything that searches on one date need, for somebody who walks in one way; each part is built when it is first asked
 * for. `network` is for journeys with their legs, `scan` for times at all stops.
 */
export type Day = {
  timetable: Timetable;
  /** as the feed lists them by stops alone, and on foot */
  stopChanges: Changes;
  /** stops at which some trips change otherwise than others; undefined where there is none on that date */
  readonly parts: StopParts | undefined;
  /** between stops and their parts, as the networks number them */
  readonly changes: Changes;
  readonly network: DayNetwork;
  readonly mirror: { network: DayNetwork; changes: Changes };
  readonly scan: Scanner;
  readonly mirrorScan: Scanner;
  readonly profile: ProfileSearch;
};

/** Each entry of a large network takes tens of megabytes; one gathering asks for its date and the day before. */
const MOST_KEPT = 4;

/** Builds what is searched, and keeps what was built last, because questions come in bunches. */
export class Days {
  readonly timetable: Timetable;
  readonly nearby: StopsNearby;
  readonly #networks = new Map<number, DayNetwork>();
  readonly #mirrors = new Map<number, DayNetwork>();
  readonly #scans = new Map<string, Scanner>();
  readonly #mirrorScans = new Map<string, Scanner>();
  readonly #profiles = new Map<string, ProfileSearch>();
  readonly #parts = new Map<number, { found: StopParts | undefined }>();
  readonly #partChanges = new Map<string, Changes>();
  readonly #changes = new Map<string, Changes>();
  readonly #mirrorChanges = new Map<string, Changes>();

  readonly #firstAlike = new Map<number, number>();
  readonly #dates = new Map<string, number>();

  constructor(timetable: Timetable) {
    this.timetable = timetable;
    this.nearby = new StopsNearby(timetable);
  }

  /** @param asked days since 1970-01-01 */
  on(asked: number, walking: Walking): Day {
    const { timetable, nearby } = this;
    const date = this.#alike(asked);
    const { speed, factor, maxTransfer, changeTime } = walking;
    const way = [speed, factor, maxTransfer, changeTime].join();
    const stopChanges = kept(this.#changes, way, () => findChanges(timetable, nearby, walking));
    const vehicles = () => runningVehicles(timetable, date);
    const named = timetable.ruleSeconds.length > 0;
    const parts = () =>
      named ? kept(this.#parts, date, () => ({ found: divideStops(timetable, vehicles()) })).found : undefined;
    const byDate = () => (parts() ? `${date} ${way}` : way);
    const changes = () => {
      const divided = parts();
      return divided
        ? kept(this.#partChanges, byDate(), () => changesOfParts(timetable, stopChanges, divided))
        : stopChanges;
    };
    const changesBack = () => kept(this.#mirrorChanges, byDate(), () => mirrorChanges(changes()));
    const network = () => kept(this.#networks, date, () => buildDayNetwork(timetable, vehicles(), parts()));
    const mirrored = () => kept(this.#mirrors, date, () => mirrorNetwork(network()));
    const scan = () =>
      kept(this.#scans, `${date} ${way}`, () => new Scanner(scanOn(timetable, vehicles(), changes(), parts())));
    const scanBack = () =>
      kept(this.#mirrorScans, `${date} ${way}`, () => new Scanner(mirrorScan(scan().network, changesBack())));
    const profile = () =>
      kept(this.#profiles, `${date} ${way}`, () => new ProfileSearch(scan().network, scanBack().network));
    return {
      timetable,
      stopChanges,
      get parts() {
        return parts();
      },
      get changes() {
        return changes();
      },
      get network() {
        return network();
      },
      get mirror() {
        return { network: mirrored(), changes: changesBack() };
      },
      get scan() {
        return scan();
      },
      get mirrorScan() {
        return scanBack();
      },
      get profile() {
        return profile();
      }
    };
  }

  /** The first date that was asked for on which everything runs as on this one: one Tuesday is as good as another. */
  #alike(date: number): number {
    const known = this.#firstAlike.get(date);
    if (known !== undefined) return known;
    const key = runningKey(this.timetable, date);
    const first = this.#dates.get(key) ?? date;
    this.#dates.set(key, first);
    this.#firstAlike.set(date, first);
    return first;
  }
}

function scanOn(
  timetable: Timetable,
  vehicles: readonly Vehicle[],
  changes: Changes,
  parts: StopParts | undefined
): ScanNetwork {
  const numbers = numberByLeaving(timetable, vehicles);
  const whole = parts?.whole ?? new Int32Array(0);
  const size = { stops: stopCount(timetable) + whole.length, whole, vehicles: vehicles.length };
  return buildScan(size, (take) => eachMove(timetable, vehicles, numbers, parts, take), changes);
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > MOST_KEPT && !oldest.done) map.delete(oldest.value);
  return value;
}
