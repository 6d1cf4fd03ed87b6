import { dayStart, nextDate } from './calendar.ts';
import type { Feed, Trip } from './feed.ts';
import type { Call } from './timed-calls.ts';

/** A call of a ride; seconds from noon minus 12 hours of the date asked for. `trip`: whom one boards here. */
export type RideCall = Call & { trip: string; route: string; mayBoard: boolean; mayAlight: boolean };

/** What carries somebody who stays seated: one trip on one day, or several of a block. */
export type Ride = RideCall[];

/**
 * Every ride of the date, of every earlier day, and of the day after, with the times counted from `date`. Rides that
 * are over before 00:00:00 or begin after 48:00:00 are left out.
 */
export function ridesAround(feed: Feed, date: string): Ride[] {
  const rides: Ride[] = [];
  const zero = dayStart(feed.zone, date);
  const days = feed.trips
    .flatMap((trip) => [...(feed.calendar.get(trip.service) ?? [])])
    .filter((day) => day <= nextDate(date));
  for (const [day, zone] of new Set(days).values().flatMap((each) => zones(feed).map((in_) => [each, in_] as const))) {
    const shift = dayStart(zone, day) - zero;
    for (const calls of ridesOfDay(feed, zone, day)) {
      const moved = calls.map((call) => ({ ...call, arrive: call.arrive + shift, depart: call.depart + shift }));
      if (moved.at(-1)!.arrive >= 0 && moved[0]!.depart <= 48 * 3600) rides.push(moved);
    }
  }
  return rides;
}

function zones(feed: Feed): string[] {
  return [...new Set(feed.trips.map(({ zone }) => zone))];
}

/** The rides of one service day of a zone, in its own times. */
function ridesOfDay(feed: Feed, zone: string, day: string): Ride[] {
  const running = feed.trips.filter((trip) => trip.zone === zone && feed.calendar.get(trip.service)?.has(day));
  const planned = running.filter((trip) => trip.frequencies.length === 0);
  const seated = planned.flatMap((trip) => chains(trip, (last) => followers(feed, planned, last)));
  return [
    ...running.filter((trip) => isFor(feed, trip)).flatMap((trip) => frequentRides(feed, trip)),
    ...seated
      .flatMap((trips) => cut(trips, (trip) => isFor(feed, trip)))
      .map((trips) => inOneGo(trips.flatMap((trip) => rideCalls(feed, trip, 0))))
  ];
}

/** One vehicle is nowhere before it has been where it comes from, nor leaves there after it has left where it goes to. */
function inOneGo(calls: Ride): Ride {
  return calls.map((call, i) => {
    const arrive = Math.max(...calls.slice(0, i + 1).map((before) => before.arrive));
    const left = Math.min(...calls.slice(i).map((after) => after.depart));
    return { ...call, arrive, depart: Math.max(arrive, left) };
  });
}

function isFor(feed: Feed, trip: Trip): boolean {
  return feed.only?.trip(trip) ?? true;
}

/** What is left between those that are not wanted. */
function cut(trips: Trip[], isWanted: (trip: Trip) => boolean): Trip[][] {
  const unwanted = trips.findIndex((trip) => !isWanted(trip));
  if (unwanted < 0) return trips.length === 0 ? [] : [trips];
  return [trips.slice(0, unwanted), ...cut(trips.slice(unwanted + 1), isWanted)].filter((part) => part.length > 0);
}

function frequentRides(feed: Feed, trip: Trip): Ride[] {
  const rides: Ride[] = [];
  for (const { start, end, headway } of trip.frequencies)
    for (let time = start; time < end; time += headway) rides.push(rideCalls(feed, trip, time - trip.calls[0]!.depart));
  return rides;
}

/** Every way of staying seated from a trip on, to the end of each; those that begin later are found again within, to no harm. */
function chains(trip: Trip, next: (trip: Trip) => Trip[], before: Trip[] = []): Trip[][] {
  const way = [...before, trip];
  const on = next(trip).filter((following) => !way.includes(following));
  return on.length === 0 ? [way] : on.flatMap((following) => chains(following, next, way));
}

/** The trips that one may stay seated for: the next of the block, unless it is said otherwise, and those that are named. */
function followers(feed: Feed, planned: Trip[], trip: Trip): Trip[] {
  const end = trip.calls.at(-1)!;
  const block = planned.filter((other) => trip.block !== '' && other.block === trip.block);
  const inOrder = block.sort((a, b) => a.calls[0]!.depart - b.calls[0]!.depart);
  const nextOfBlock = inOrder[inOrder.indexOf(trip) + 1];
  return planned.filter((other) => {
    const begin = other.calls[0]!;
    if (other === trip || begin.depart < end.arrive) return false;
    const said = feed.seats.get(JSON.stringify([trip.id, other.id]));
    return said ?? (trip.block !== '' && other === nextOfBlock && begin.stop === end.stop);
  });
}

function rideCalls(feed: Feed, trip: Trip, shift: number): Ride {
  return trip.calls.map((call) => {
    const boardable = (feed.stops.get(call.stop)?.boardable ?? false) && (feed.only?.stop(call.stop) ?? true);
    return {
      ...call,
      arrive: call.arrive + shift,
      depart: call.depart + shift,
      trip: trip.id,
      route: trip.route,
      mayBoard: boardable && call.pickup !== 1,
      mayAlight: boardable && call.dropOff !== 1
    };
  });
}
