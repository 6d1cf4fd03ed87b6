import type { Timetable } from '../timetable.ts';
import type { StopParts } from './stop-parts.ts';
import type { Vehicle } from './vehicle.ts';

/** Vehicles that call at the same stops in the same order with the same permissions, and their times. */
export type VehicleGroup = {
  stops: Int32Array;
  flags: Uint8Array;
  vehicles: Vehicle[];
  /** seconds; vehicle after vehicle, call after call */
  arrive: Int32Array;
  depart: Int32Array;
};

export function groupVehicles(timetable: Timetable, vehicles: readonly Vehicle[], parts?: StopParts): VehicleGroup[] {
  const groups = new Map<number | string, Vehicle[]>();
  const alike = (trip: number): number | string => {
    const apart = parts?.callParts.get(trip);
    return apart ? `${timetable.pattern[trip]} at ${apart.join(' ')}` : timetable.pattern[trip];
  };
  for (const vehicle of vehicles) {
    const { trips } = vehicle;
    const key = trips.length === 1 ? alike(trips[0]) : trips.map(alike).join();
    const group = groups.get(key);
    if (group) group.push(vehicle);
    else groups.set(key, [vehicle]);
  }
  return [...groups.values()].map((group) => timeGroup(timetable, group, parts));
}

function timeGroup(timetable: Timetable, vehicles: Vehicle[], parts: StopParts | undefined): VehicleGroup {
  const { firstCall, callFlags, callArrive, callDepart } = timetable;
  const stops = vehicles[0].trips.flatMap((trip) => [...stopsOf(timetable, trip, parts)]);
  const calls = vehicles[0].trips.flatMap((trip) => callsOf(firstCall, trip));
  const size = calls.length;
  const arrive = new Int32Array(size * vehicles.length);
  const depart = new Int32Array(size * vehicles.length);
  vehicles.forEach(({ trips, shift }, index) => {
    let at = index * size;
    for (const trip of trips) {
      for (let call = firstCall[trip]; call < firstCall[trip + 1]; call++, at++) {
        arrive[at] = callArrive[call] + shift;
        depart[at] = callDepart[call] + shift;
      }
    }
    if (trips.length > 1) straighten(arrive, depart, index * size, at);
  });
  return {
    stops: Int32Array.from(stops),
    flags: Uint8Array.from(calls, (call) => callFlags[call]),
    vehicles,
    arrive,
    depart
  };
}

/** Where a trip calls, as the searches number it. */
export function stopsOf({ firstCall, callStop }: Timetable, trip: number, parts: StopParts | undefined): Int32Array {
  return parts?.callParts.get(trip) ?? callStop.subarray(firstCall[trip], firstCall[trip + 1]);
}

function callsOf(firstCall: Int32Array, trip: number): number[] {
  return Array.from({ length: firstCall[trip + 1] - firstCall[trip] }, (_, i) => firstCall[trip] + i);
}

/** Where one trip of a block goes over into the next, times may overlap by the wait at the terminus. */
export function straighten(arrive: Int32Array, depart: Int32Array, from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    arrive[i] = Math.max(arrive[i], arrive[i - 1]);
    depart[i - 1] = Math.max(arrive[i - 1], Math.min(depart[i - 1], depart[i]));
  }
}
