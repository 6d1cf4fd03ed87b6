import { buildDayNetwork, type DayNetwork } from '../network/day-network.ts';
import { mirrorNetwork } from '../network/mirror.ts';
import { runningVehicles } from '../network/running-trips.ts';
import type { Walking } from '../question.ts';
import { buildScan, mirrorScan } from '../scan/build-scan.ts';
import { eachMove, numberByLeaving } from '../scan/moves.ts';
import { ProfileSearch } from '../scan/profile.ts';
import { Scanner } from '../scan/search-many.ts';
import { stopCount, type Timetable } from '../timetable.ts';
import { type Changes, findChanges, mirrorChanges } from '../walks/changes.ts';
import { StopsNearby } from '../walks/stops-nearby.ts';

/**
 * Everything that searches on one date need, for somebody who walks in one way; each part is built when it is first asked
 * for. `network` is for journeys with their legs, `scan` for times at all stops.
 */
export type Day = {
  timetable: Timetable;
  changes: Changes;
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
  readonly #changes = new Map<string, Changes>();
  readonly #mirrorChanges = new Map<string, Changes>();

  constructor(timetable: Timetable) {
    this.timetable = timetable;
    this.nearby = new StopsNearby(timetable);
  }

  /** @param date days since 1970-01-01 */
  on(date: number, walking: Walking): Day {
    const { timetable, nearby } = this;
    const { speed, factor, maxTransfer, changeTime } = walking;
    const way = [speed, factor, maxTransfer, changeTime].join();
    const changes = kept(this.#changes, way, () => findChanges(timetable, nearby, walking));
    const changesBack = () => kept(this.#mirrorChanges, way, () => mirrorChanges(changes));
    const network = () => kept(this.#networks, date, () => buildDayNetwork(timetable, date));
    const mirrored = () => kept(this.#mirrors, date, () => mirrorNetwork(network()));
    const scan = () => kept(this.#scans, `${date} ${way}`, () => new Scanner(scanOn(timetable, date, changes)));
    const scanBack = () =>
      kept(this.#mirrorScans, `${date} ${way}`, () => new Scanner(mirrorScan(scan().network, changesBack())));
    const profile = () =>
      kept(this.#profiles, `${date} ${way}`, () => new ProfileSearch(scan().network, scanBack().network));
    return {
      timetable,
      changes,
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
}

function scanOn(timetable: Timetable, date: number, changes: Changes) {
  const vehicles = runningVehicles(timetable, date);
  const numbers = numberByLeaving(timetable, vehicles);
  const size = { stops: stopCount(timetable), vehicles: vehicles.length };
  return buildScan(size, (take) => eachMove(timetable, vehicles, numbers, take), changes);
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > MOST_KEPT && !oldest.done) map.delete(oldest.value);
  return value;
}
