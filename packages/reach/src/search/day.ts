import { buildDayNetwork, type DayNetwork } from '../network/day-network.ts';
import { mirrorNetwork } from '../network/mirror.ts';
import type { Walking } from '../question.ts';
import type { Timetable } from '../timetable.ts';
import { type Changes, findChanges, mirrorChanges } from '../walks/changes.ts';
import { StopsNearby } from '../walks/stops-nearby.ts';

/** Everything that searches on one date need, for somebody who walks in one way. */
export type Day = {
  timetable: Timetable;
  network: DayNetwork;
  changes: Changes;
  mirror: { network: DayNetwork; changes: Changes };
};

/** Each entry of a large network takes tens of megabytes; one gathering asks for its date and the day before. */
const MOST_KEPT = 4;

/** Builds what is searched, and keeps what was built last, because questions come in bunches. */
export class Days {
  readonly timetable: Timetable;
  readonly nearby: StopsNearby;
  readonly #networks = new Map<number, Pick<Day, 'network'> & { mirror: DayNetwork }>();
  readonly #changes = new Map<string, { changes: Changes; mirror: Changes }>();

  constructor(timetable: Timetable) {
    this.timetable = timetable;
    this.nearby = new StopsNearby(timetable);
  }

  /** @param date days since 1970-01-01 */
  on(date: number, walking: Walking): Day {
    const { network, mirror } = kept(this.#networks, date, () => {
      const built = buildDayNetwork(this.timetable, date);
      return { network: built, mirror: mirrorNetwork(built) };
    });
    const { speed, factor, maxTransfer, changeTime } = walking;
    const both = kept(this.#changes, [speed, factor, maxTransfer, changeTime].join(), () => {
      const changes = findChanges(this.timetable, this.nearby, walking);
      return { changes, mirror: mirrorChanges(changes) };
    });
    return {
      timetable: this.timetable,
      network,
      changes: both.changes,
      mirror: { network: mirror, changes: both.mirror }
    };
  }
}

function kept<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.delete(key);
  map.set(key, value);
  const oldest = map.keys().next();
  if (map.size > MOST_KEPT && !oldest.done) map.delete(oldest.value);
  return value;
}
