import { mirrored } from '../network/mirror.ts';
import { WINDOW } from '../network/running-trips.ts';
import { joinParts } from '../network/stop-parts.ts';
import type { Journey, JourneyQuestion } from '../question.ts';
import type { Join } from '../walks/joins.ts';
import type { Day } from './day.ts';
import { journeyOf, walkedJourney } from './legs.ts';
import { type Found, raptor } from './raptor.ts';
import { rideOf } from './rides.ts';

/** The two ends of a journey: the stops they are joined to, and the seconds between them on foot, where that is possible. */
export type Ends = { from: readonly Join[]; to: readonly Join[]; foot: number | undefined };

/**
 * The journey that answers `when` on a day; times in seconds from noon minus 12 hours of its date.
 * For `depart`: the earliest arrival, of these the latest leaving, of these the fewest changes. For `arrive`: the latest
 * leaving, of these the earliest arrival, then the fewest changes. Two searches, one each way, settle that.
 */
export function findJourney(day: Day, ends: Ends, when: JourneyQuestion['when']): Journey | null {
  return 'depart' in when ? departingAt(day, ends, when.depart) : arrivingBy(day, ends, when.arrive);
}

function departingAt(day: Day, ends: Ends, depart: number): Journey | null {
  const onFoot = ends.foot !== undefined && depart + ends.foot <= WINDOW ? walkedJourney(depart, ends.foot) : null;
  const { arrive } = forwards(day, ends, depart, onFoot?.arrive ?? WINDOW);
  if (arrive === Infinity) return onFoot;
  const byRide = trace(day, ends, backwards(day, ends, depart, arrive), true);
  return byRide && (!onFoot || byRide.arrive < onFoot.arrive || byRide.depart > onFoot.depart) ? byRide : onFoot;
}

function arrivingBy(day: Day, ends: Ends, latest: number): Journey | null {
  const canWalk = ends.foot !== undefined && latest <= WINDOW && latest - ends.foot >= 0;
  const onFoot = canWalk ? walkedJourney(latest - (ends.foot as number), ends.foot as number) : null;
  const { arrive: mirroredLeaving } = backwards(day, ends, onFoot?.depart ?? 0, Math.min(latest, WINDOW));
  if (mirroredLeaving === Infinity) return onFoot;
  const byRide = trace(day, ends, forwards(day, ends, mirrored(mirroredLeaving), Math.min(latest, WINDOW)), false);
  return byRide && (!onFoot || byRide.depart > onFoot.depart || byRide.arrive < onFoot.arrive) ? byRide : onFoot;
}

/**
 * For each number of changes with which one arrives earlier than with fewer: the journey that does, of those the one that
 * leaves latest. The fewest changes come first, the earliest arrival last.
 */
export function findChoices(day: Day, ends: Ends, depart: number): Journey[] {
  const onFoot = ends.foot !== undefined && depart + ends.foot <= WINDOW ? walkedJourney(depart, ends.foot) : null;
  const { byRides } = forwards(day, ends, depart, onFoot?.arrive ?? WINDOW);
  const choices = byRides.flatMap(({ rides, arrive }) => {
    const journey = trace(day, ends, backwards(day, ends, depart, arrive, rides), true);
    return journey ? [journey] : [];
  });
  const [first] = choices;
  const isWalkBest =
    onFoot && (!first || first.changes > 0 || first.arrive > onFoot.arrive || first.depart <= onFoot.depart);
  if (!isWalkBest) return choices;
  return [onFoot, ...choices.filter(({ arrive }) => arrive < onFoot.arrive)];
}

/**
 * Every journey by ride that leaves from `first` to `last` and is worth it: none leaves later and arrives as early, and one is
 * not there as soon on foot. In the order of leaving.
 */
export function findAllLeaving(day: Day, ends: Ends, { first, last }: { first: number; last: number }): Journey[] {
  const rides = { ...ends, foot: undefined };
  const found: Journey[] = [];
  let next = departingAt(day, rides, first);
  while (next && next.depart <= last) {
    if (ends.foot === undefined || next.arrive - next.depart < ends.foot) found.push(next);
    next = departingAt(day, rides, next.depart + 1);
  }
  return found;
}

function forwards(day: Day, ends: Ends, depart: number, latest: number): Found {
  const [from, to] = [joinParts(ends.from, day.parts), joinParts(ends.to, day.parts)];
  return raptor({ network: day.network, changes: day.changes, depart, from, to, latest });
}

/** The same on the mirrored day: from the goal, at the time of arriving, to the start, leaving at `depart` or later. */
function backwards(day: Day, ends: Ends, depart: number, arrive: number, mostRides?: number): Found {
  const [from, to] = [joinParts(ends.from, day.parts), joinParts(ends.to, day.parts)];
  const { network, changes } = day.mirror;
  return raptor({
    network,
    changes,
    depart: mirrored(arrive),
    from: to,
    to: from,
    latest: mirrored(depart),
    mostRides
  });
}

function trace(day: Day, ends: Ends, { labels, lastRide }: Found, mirror: boolean): Journey | null {
  if (lastRide < 0) return null;
  const around = { timetable: day.timetable, parts: day.parts, changes: day.changes };
  const rides = labels.ridesTo(lastRide).map((label) => rideOf(day.timetable, day.network, label, mirror));
  return journeyOf(mirror ? rides.reverse() : rides, { ...around, ...ends });
}
