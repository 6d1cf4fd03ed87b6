import type { JourneyQuestion } from '../../src/question.ts';
import type { Feed } from './feed.ts';
import { END, type Outcome, rideJourneys, world } from './search.ts';
import { doorToDoor } from './ways.ts';

/** For each number of changes with which one arrives earlier than with fewer: the earliest arrival, then the latest leaving. */
export function findChoices(feed: Feed, question: JourneyQuestion & { when: { depart: number } }): Outcome[] {
  const { from, to, date, walking, when } = question;
  const foot = doorToDoor(from, to, walking);
  const outcomes = rideJourneys(feed, world(feed, date, walking), from, to, walking);
  if (foot !== null) outcomes.push({ depart: when.depart, arrive: when.depart + foot, changes: 0 });
  const inTime = outcomes.filter(({ depart, arrive }) => depart >= when.depart && arrive <= END);
  const worthIt = inTime.filter((one) => !inTime.some((other) => isWorse(one, other)));
  const seen = new Map(worthIt.map((one) => [one.changes, one]));
  return [...seen.values()].sort((a, b) => a.changes - b.changes);
}

function isWorse(one: Outcome, other: Outcome): boolean {
  if (other.changes > one.changes || other.arrive > one.arrive) return false;
  return other.changes < one.changes || other.arrive < one.arrive || other.depart > one.depart;
}

/** Every journey by ride that leaves in a window, such that none that leaves later arrives as early, nor one on foot. */
export function findAllLeaving(
  feed: Feed,
  question: Omit<JourneyQuestion, 'when'>,
  { first, last }: { first: number; last: number }
): Outcome[] {
  const { from, to, date, walking } = question;
  const foot = doorToDoor(from, to, walking);
  const laidOut = world(feed, date, walking);
  const rides = rideJourneys(feed, laidOut, from, to, walking).filter(
    ({ depart, arrive }) => depart >= first && arrive <= END
  );
  const best = rides.filter(
    (one) =>
      one.depart <= last &&
      (foot === null || one.arrive - one.depart < foot) &&
      !rides.some(
        (other) =>
          (other.depart > one.depart && other.arrive <= one.arrive) ||
          (other.depart === one.depart &&
            (other.arrive < one.arrive || (other.arrive === one.arrive && other.changes < one.changes)))
      )
  );
  return [...new Map(best.map((one) => [one.depart, one])).values()].sort((a, b) => a.depart - b.depart);
}
