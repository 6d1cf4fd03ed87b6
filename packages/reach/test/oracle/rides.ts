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
  if (!feed.dates) return rides;
  const zero = dayStart(feed.zone, date);
  for (let day = feed.dates.first; day <= feed.dates.last && day <= nextDate(date); day = nextDate(day)) {
    const shift = dayStart(feed.zone, day) - zero;
    for (const calls of ridesOfDay(feed, day)) {
      const moved = calls.map((call) => ({ ...call, arrive: call.arrive + shift, depart: call.depart + shift }));
      if (moved.at(-1)!.arrive >= 0 && moved[0]!.depart <= 48 * 3600) rides.push(moved);
    }
  }
  return rides;
}

/** The rides of one service day, in its own times. */
function ridesOfDay(feed: Feed, day: string): Ride[] {
  const running = feed.trips.filter((trip) => feed.calendar.get(trip.service)?.has(day));
  const rides: Ride[] = [];
  const blocks = new Map<string, Trip[]>();
  for (const trip of running) {
    if (trip.frequencies.length) rides.push(...frequentRides(feed, trip));
    else if (trip.block === '') rides.push(rideCalls(feed, trip, 0));
    else blocks.set(trip.block, [...(blocks.get(trip.block) ?? []), trip]);
  }
  for (const trips of blocks.values()) rides.push(...seatedRides(feed, trips));
  return rides;
}

function frequentRides(feed: Feed, trip: Trip): Ride[] {
  const rides: Ride[] = [];
  for (const { start, end, headway } of trip.frequencies)
    for (let time = start; time < end; time += headway) rides.push(rideCalls(feed, trip, time - trip.calls[0]!.depart));
  return rides;
}

/** Joins each trip of a block to the next one (by first departure) where one may stay seated. */
function seatedRides(feed: Feed, trips: Trip[]): Ride[] {
  const rides: Ride[] = [];
  const ordered = [...trips].sort((a, b) => a.calls[0]!.depart - b.calls[0]!.depart);
  for (const trip of ordered) {
    const end = rides.at(-1)?.at(-1);
    const begin = trip.calls[0]!;
    const calls = rideCalls(feed, trip, 0);
    if (end && end.stop === begin.stop && begin.depart >= end.arrive) rides.at(-1)!.push(...calls);
    else rides.push(calls);
  }
  return rides;
}

function rideCalls(feed: Feed, trip: Trip, shift: number): Ride {
  return trip.calls.map((call) => {
    const boardable = feed.stops.get(call.stop)?.boardable ?? false;
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
