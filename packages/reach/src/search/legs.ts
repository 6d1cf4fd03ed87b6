import { type StopParts, wholeOf } from '../network/stop-parts.ts';
import type { Journey, Leg } from '../question.ts';
import { stringAt } from '../strings.ts';
import { stopCount, type Timetable } from '../timetable.ts';
import type { Changes } from '../walks/changes.ts';
import type { Join } from '../walks/joins.ts';
import type { Ride } from './rides.ts';

/** What lies around the rides of a journey. */
export type Surroundings = {
  timetable: Timetable;
  parts: StopParts | undefined;
  changes: Changes;
  from: readonly Join[];
  to: readonly Join[];
};

const DOOR = 'door';

/** A journey from door to door on foot. */
export function walkedJourney(depart: number, seconds: number): Journey {
  const arrive = depart + seconds;
  return {
    depart,
    arrive,
    changes: 0,
    legs: [{ kind: 'walk', from: DOOR, to: DOOR, depart, arrive, trip: null, route: null }]
  };
}

/** Puts rides into a journey: the first walk ends as the first ride leaves, a later one starts as its ride ends. */
export function journeyOf(rides: readonly Ride[], around: Surroundings): Journey {
  const [first, last] = [rides[0], rides[rides.length - 1]];
  const whole = (stop: number) => wholeOf(stopCount(around.timetable), around.parts, stop);
  const id = (stop: number) => stringAt(around.timetable.stopIds, whole(stop));
  const start = joinAt(around.from, whole(first.from));
  const end = joinAt(around.to, whole(last.to));
  const depart = first.depart - start.seconds;
  const arrive = last.arrive + end.seconds;
  const way = { trip: null, route: null };
  const legs: Leg[] = [{ kind: start.kind, from: DOOR, to: id(first.from), depart, arrive: first.depart, ...way }];
  rides.forEach((ride, index) => {
    const before = rides[index - 1];
    if (before && whole(before.to) !== whole(ride.from)) {
      const walked = before.arrive + walkBetween(around.changes, before.to, ride.from);
      legs.push({
        kind: 'walk',
        from: id(before.to),
        to: id(ride.from),
        depart: before.arrive,
        arrive: walked,
        ...way
      });
    }
    legs.push(rideLeg({ ...ride, from: whole(ride.from), to: whole(ride.to) }, around.timetable));
  });
  legs.push({ kind: end.kind, from: id(last.to), to: DOOR, depart: last.arrive, arrive, ...way });
  return { depart, arrive, changes: rides.length - 1, legs };
}

function rideLeg({ from, to, depart, arrive, trip, onRequest }: Ride, timetable: Timetable): Leg {
  return {
    kind: 'ride',
    from: stringAt(timetable.stopIds, from),
    to: stringAt(timetable.stopIds, to),
    depart,
    arrive,
    trip: stringAt(timetable.tripIds, trip),
    route: stringAt(timetable.lineIds, timetable.line[trip]),
    ...(onRequest && { onRequest: true as const })
  };
}

function joinAt(joins: readonly Join[], stop: number): Join {
  const here = joins.filter((join) => join.stop === stop);
  return here.reduce((best, join) => (join.seconds < best.seconds ? join : best));
}

function walkBetween({ first, to, walk }: Changes, from: number, goal: number): number {
  for (let i = first[from]; i < first[from + 1]; i++) if (to[i] === goal) return walk[i];
  throw new Error('a journey changes where there is no way');
}
