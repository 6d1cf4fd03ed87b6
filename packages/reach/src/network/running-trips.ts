import { startOfDay } from '../service-day.ts';
import { tripCount, type Timetable } from '../timetable.ts';
import { followSeats, SeatRules, staySeated } from './stay-seated.ts';
import type { Vehicle } from './vehicle.ts';

/** Every search looks at the two days from 00:00:00 of its date. Seconds. */
export const WINDOW = 48 * 3600;
const DAY = 86_400;

/**
 * All vehicles that are under way within the window of a date: those of the date, of every earlier service day that
 * still run then, and of the day after. Their times, shifted, count from noon minus 12 hours of `date`.
 * @param date days since 1970-01-01
 */
export function runningVehicles(timetable: Timetable, date: number): Vehicle[] {
  const zero = startOfDay(date, timetable.zone);
  const vehicles: Vehicle[] = [];
  const rules = new SeatRules(timetable);
  const daysBack = Math.ceil(timetable.latest / DAY) + 1;
  for (let day = date - daysBack; day <= date + 1; day++) {
    const shift = startOfDay(day, timetable.zone) - zero;
    for (const vehicle of vehiclesOfDay(timetable, day, rules)) {
      const moved = { trips: vehicle.trips, shift: vehicle.shift + shift };
      if (endOf(timetable, moved) >= 0 && beginOf(timetable, moved) <= WINDOW) vehicles.push(moved);
    }
  }
  return vehicles;
}

function beginOf({ firstCall, callDepart }: Timetable, { trips, shift }: Vehicle): number {
  return callDepart[firstCall[trips[0]]] + shift;
}

function endOf({ firstCall, callArrive }: Timetable, { trips, shift }: Vehicle): number {
  return callArrive[firstCall[trips[trips.length - 1] + 1] - 1] + shift;
}

function vehiclesOfDay(timetable: Timetable, day: number, rules: SeatRules): Vehicle[] {
  const runs = servicesOn(timetable, day);
  const { frequencyTrip, firstCall, block, service } = timetable;
  const patterns = new Set(frequencyTrip);
  const vehicles: Vehicle[] = [];
  const blocks = new Map<number, number[]>();
  for (let trip = 0; trip < tripCount(timetable); trip++) {
    if (!runs[service[trip]] || firstCall[trip] === firstCall[trip + 1] || patterns.has(trip)) continue;
    if (block[trip] < 0) vehicles.push({ trips: [trip], shift: 0 });
    else blocks.set(block[trip], [...(blocks.get(block[trip]) ?? []), trip]);
  }
  for (const trips of blocks.values()) vehicles.push(...staySeated(timetable, trips, rules));
  return [...followSeats(timetable, vehicles, rules), ...frequentVehicles(timetable, runs)];
}

function frequentVehicles(timetable: Timetable, runs: Uint8Array): Vehicle[] {
  const { frequencyTrip, frequencyStart, frequencyEnd, frequencyHeadway, firstCall, callDepart, service } = timetable;
  const vehicles: Vehicle[] = [];
  frequencyTrip.forEach((trip, i) => {
    if (!runs[service[trip]] || firstCall[trip] === firstCall[trip + 1]) return;
    for (let time = frequencyStart[i]; time < frequencyEnd[i]; time += frequencyHeadway[i]) {
      vehicles.push({ trips: [trip], shift: time - callDepart[firstCall[trip]] });
    }
  });
  return vehicles;
}

/** 1 for each service that runs on the day. */
function servicesOn({ firstServiceDay, serviceDays }: Timetable, day: number): Uint8Array {
  const runs = new Uint8Array(firstServiceDay.length - 1);
  for (let service = 0; service < runs.length; service++) {
    const days = serviceDays.subarray(firstServiceDay[service], firstServiceDay[service + 1]);
    runs[service] = days.includes(day) ? 1 : 0;
  }
  return runs;
}
