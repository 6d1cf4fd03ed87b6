import type { End, JourneyQuestion, Walking } from '../../src/question.ts';
import type { Feed } from './feed.ts';
import { ridesAround, type Ride } from './rides.ts';
import { changesOf, doorToDoor, joinsOf } from './ways.ts';

/** What of a journey the contract settles; seconds from noon minus 12 hours of the date. */
export type Outcome = { depart: number; arrive: number; changes: number };

/** Getting on, or getting off, at one call of one ride. */
type Event = { ride: number; call: number; stop: string; trip: string; route: string; time: number };

/** Every way of travelling on one date: who can get off where after getting on somewhere, and with how many rides. */
export type World = { boards: Event[]; alights: Event[]; onward: number[][]; changing: number[][]; reached: Reached[] };
type Reached = { alight: number; rides: number }[];

export const END = 48 * 3600;

/** Lays out every getting on and every getting off of a date, and which may follow which. */
export function world(feed: Feed, date: string, walking: Walking): World {
  const rides = ridesAround(feed, date);
  const boards = rides.flatMap((ride, r) => events(ride, r, 'depart')).filter((board) => board.time >= 0);
  const alights = rides.flatMap((ride, r) => events(ride, r, 'arrive')).filter((alight) => alight.time <= END);
  const change = changesOf(feed, walking);
  const onward = boards.map((board) =>
    indices(alights, (alight) => alight.ride === board.ride && alight.call > board.call && alight.time >= board.time)
  );
  const changing = alights.map((alight) =>
    indices(boards, (board) => {
      if (board.time < alight.time) return false;
      const rule = change(alight, board);
      return rule !== null && board.time - alight.time >= rule.total;
    })
  );
  return { boards, alights, onward, changing, reached: [] };
}

function events(ride: Ride, index: number, which: 'depart' | 'arrive'): Event[] {
  const may = which === 'depart' ? 'mayBoard' : 'mayAlight';
  return ride.flatMap((call, i) => {
    const { stop, trip, route } = call;
    return call[may] ? [{ ride: index, call: i, stop, trip, route, time: call[which] }] : [];
  });
}

function indices<T>(list: T[], fits: (item: T) => boolean): number[] {
  return list.flatMap((item, i) => (fits(item) ? [i] : []));
}

/** Every getting off that can follow a getting on, with the fewest rides it takes. */
function reachedFrom(world: World, board: number): Reached {
  const known = world.reached[board];
  if (known) return known;
  const reached: Reached = [];
  const seenBoards = new Set([board]);
  const seenAlights = new Set<number>();
  let front = [board];
  for (let rides = 1; front.length; rides++) {
    const next: number[] = [];
    for (const from of front)
      for (const alight of world.onward[from]!) {
        if (seenAlights.has(alight)) continue;
        seenAlights.add(alight);
        reached.push({ alight, rides });
        for (const to of world.changing[alight]!) {
          if (seenBoards.has(to)) continue;
          seenBoards.add(to);
          next.push(to);
        }
      }
    front = next;
  }
  world.reached[board] = reached;
  return reached;
}

/** Every journey by ride between two ends, as far as the contract tells journeys apart. */
export function rideJourneys(feed: Feed, world: World, from: End, to: End, walking: Walking): Outcome[] {
  const outcomes: Outcome[] = [];
  const [starts, ends] = [joinsOf(feed, from, walking), joinsOf(feed, to, walking)];
  for (const [index, board] of world.boards.entries())
    for (const start of starts) {
      const depart = board.time - start.seconds;
      if (start.stop !== board.stop || depart < 0) continue;
      for (const { alight, rides } of reachedFrom(world, index))
        for (const end of ends) {
          const { stop, time } = world.alights[alight]!;
          if (end.stop !== stop || time + end.seconds > END) continue;
          outcomes.push({ depart, arrive: time + end.seconds, changes: rides - 1 });
        }
    }
  return outcomes;
}

/** The answer to a journey question by looking at every journey there is; null: there is none. */
export function findJourney(feed: Feed, question: JourneyQuestion, laidOut?: World): Outcome | null {
  const { from, to, date, when, walking } = question;
  const outcomes = rideJourneys(feed, laidOut ?? world(feed, date, walking), from, to, walking);
  const foot = doorToDoor(from, to, walking);
  if ('depart' in when) {
    if (foot !== null) outcomes.push({ depart: when.depart, arrive: when.depart + foot, changes: 0 });
    const inTime = outcomes.filter((outcome) => outcome.depart >= when.depart && outcome.arrive <= END);
    return best(inTime, (a, b) => a.arrive - b.arrive || b.depart - a.depart || a.changes - b.changes);
  }
  if (foot !== null) outcomes.push({ depart: when.arrive - foot, arrive: when.arrive, changes: 0 });
  const inTime = outcomes.filter((outcome) => outcome.arrive <= Math.min(when.arrive, END) && outcome.depart >= 0);
  return best(inTime, (a, b) => b.depart - a.depart || a.arrive - b.arrive || a.changes - b.changes);
}

function best(outcomes: Outcome[], order: (a: Outcome, b: Outcome) => number): Outcome | null {
  return outcomes.reduce<Outcome | null>((kept, next) => (kept && order(kept, next) <= 0 ? kept : next), null);
}

/** Whether the date lies outside the dates of every feed. */
export function outsideTimetable(feed: Feed, date: string): boolean {
  return !feed.dates.some(({ first, last }) => first <= date && date <= last);
}
