import type { Timetable } from '../timetable.ts';
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

export function groupVehicles(timetable: Timetable, vehicles: readonly Vehicle[]): VehicleGroup[] {
  const groups = new Map<number | string, Vehicle[]>();
  for (const vehicle of vehicles) {
    const { trips } = vehicle;
    const key = trips.length === 1 ? timetable.pattern[trips[0]] : trips.map((trip) => timetable.pattern[trip]).join();
    const group = groups.get(key);
    if (group) group.push(vehicle);
    else groups.set(key, [vehicle]);
  }
  return [...groups.values()].map((group) => timeGroup(timetable, group));
}

function timeGroup(timetable: Timetable, vehicles: Vehicle[]): VehicleGroup {
  const { firstCall, callStop, callFlags, callArrive, callDepart } = timetable;
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
    stops: Int32Array.from(calls, (call) => callStop[call]),
    flags: Uint8Array.from(calls, (call) => callFlags[call]),
    vehicles,
    arrive,
    depart
  };
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
