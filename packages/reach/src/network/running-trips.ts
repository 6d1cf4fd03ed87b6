import { createHash } from 'node:crypto';
import { DAYS_BACK, DAYS_ON } from '../import/cut.ts';
import { startOfDay } from '../service-day.ts';
import type { Feed, Timetable } from '../timetable.ts';
import { followSeats, SeatRules, staySeated } from './stay-seated.ts';
import type { Vehicle } from './vehicle.ts';

/** Every search looks at the two days from 00:00:00 of its date. Seconds. */
export const WINDOW = 48 * 3600;
const DAY = 86_400;

/**
 * All vehicles that are under way within the window of a date: those of the date, of every earlier service day that
 * still run then, and of the day after. Their times, shifted, count from noon minus 12 hours of `date`; service days are
 * those of each feed's own zone.
 * @param date days since 1970-01-01
 */
export function runningVehicles(timetable: Timetable, date: number): Vehicle[] {
  const rules = new SeatRules(timetable);
  const patterns = new Set(timetable.frequencyTrip);
  const vehicles: Vehicle[] = [];
  for (const { feed, runs, shift } of runningDays(timetable, date)) {
    for (const vehicle of vehiclesOfDay(timetable, feed, runs, { rules, patterns })) {
      const moved = { trips: vehicle.trips, shift: vehicle.shift + shift };
      if (endOf(timetable, moved) >= 0 && beginOf(timetable, moved) <= WINDOW) vehicles.push(moved);
    }
  }
  return vehicles;
}

/** The same text for dates on which the same vehicles run at the same times. Much quicker than to look for the vehicles. */
export function runningKey(timetable: Timetable, date: number): string {
  const hash = createHash('sha256');
  for (const { feed, runs, shift } of runningDays(timetable, date)) {
    const some = runs.subarray(feed.services[0], feed.services[1]);
    if (some.includes(1)) hash.update(`${timetable.feeds.indexOf(feed)} ${shift} `).update(some);
  }
  return hash.digest('base64');
}

/** Service days that vehicles within the window of a date are of, with the services that run, and when the day begins. */
function* runningDays(timetable: Timetable, date: number): Generator<{ feed: Feed; runs: Uint8Array; shift: number }> {
  const zero = startOfDay(date, timetable.zone);
  for (const feed of timetable.feeds) {
    // A day of a zone in the west begins, and ends, later.
    const daysBack = Math.ceil(feed.latest / DAY) + (feed.zone === timetable.zone ? 1 : 2);
    // A part of a feed has service days a little beyond the dates that it answers for.
    const [first, last] = [feed.firstDay - DAYS_BACK, feed.lastDay + DAYS_ON];
    for (let day = Math.max(date - daysBack, first); day <= Math.min(date + 1, last); day++)
      yield { feed, runs: servicesOn(timetable, feed, day), shift: startOfDay(day, feed.zone) - zero };
  }
}

function beginOf({ firstCall, callDepart }: Timetable, { trips, shift }: Vehicle): number {
  return callDepart[firstCall[trips[0]]] + shift;
}

function endOf({ firstCall, callArrive }: Timetable, { trips, shift }: Vehicle): number {
  return callArrive[firstCall[trips[trips.length - 1] + 1] - 1] + shift;
}

type Known = { rules: SeatRules; patterns: ReadonlySet<number> };

function vehiclesOfDay(timetable: Timetable, feed: Feed, runs: Uint8Array, { rules, patterns }: Known): Vehicle[] {
  const { firstCall, block, service } = timetable;
  const vehicles: Vehicle[] = [];
  const blocks = new Map<number, number[]>();
  for (let trip = feed.trips[0]; trip < feed.trips[1]; trip++) {
    if (!runs[service[trip]] || firstCall[trip] === firstCall[trip + 1] || patterns.has(trip)) continue;
    if (block[trip] < 0) vehicles.push({ trips: [trip], shift: 0 });
    else blocks.set(block[trip], [...(blocks.get(block[trip]) ?? []), trip]);
  }
  for (const trips of blocks.values()) vehicles.push(...staySeated(timetable, trips, rules));
  const all = [...followSeats(timetable, vehicles, rules), ...frequentVehicles(timetable, feed, runs)];
  return timetable.barred ? all.flatMap((vehicle) => withoutBarred(vehicle, timetable.barred)) : all;
}

/** What is left of a vehicle whose barred trips carry nobody: nobody stays seated through them either. */
function withoutBarred({ trips, shift }: Vehicle, barred: Uint8Array = new Uint8Array(0)): Vehicle[] {
  const parts: Vehicle[] = [];
  let part: number[] | undefined;
  for (const trip of trips) {
    if (barred[trip]) part = undefined;
    else if (part) part.push(trip);
    else parts.push({ trips: (part = [trip]), shift });
  }
  return parts;
}

function frequentVehicles(timetable: Timetable, { frequencies }: Feed, runs: Uint8Array): Vehicle[] {
  const { frequencyTrip, frequencyStart, frequencyEnd, frequencyHeadway, firstCall, callDepart, service } = timetable;
  const vehicles: Vehicle[] = [];
  for (let row = frequencies[0]; row < frequencies[1]; row++) {
    const trip = frequencyTrip[row];
    if (!runs[service[trip]] || firstCall[trip] === firstCall[trip + 1]) continue;
    for (let time = frequencyStart[row]; time < frequencyEnd[row]; time += frequencyHeadway[row]) {
      vehicles.push({ trips: [trip], shift: time - callDepart[firstCall[trip]] });
    }
  }
  return vehicles;
}

/** 1 for each service that runs on the day. */
function servicesOn({ firstServiceDay, serviceDays }: Timetable, { services }: Feed, day: number): Uint8Array {
  const runs = new Uint8Array(firstServiceDay.length - 1);
  for (let service = services[0]; service < services[1]; service++) {
    const days = serviceDays.subarray(firstServiceDay[service], firstServiceDay[service + 1]);
    runs[service] = days.includes(day) ? 1 : 0;
  }
  return runs;
}
