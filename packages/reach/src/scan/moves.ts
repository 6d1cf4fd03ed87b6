import { WINDOW } from '../network/running-trips.ts';
import { straighten } from '../network/timed-vehicles.ts';
import type { Vehicle } from '../network/vehicle.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../stop-call.ts';
import { stopCount, type Timetable } from '../timetable.ts';

/**
 * Hears of one move of a vehicle from a call to its next: the two stops, the number of stops in place of one where one may
 * not get on or off; seconds; the vehicle's number.
 */
export type TakeMove = (from: number, to: number, depart: number, arrive: number, vehicle: number) => void;

/** The calls of a vehicle: `from` to `to` of arrays that may hold others' too, before they are moved by its shift. */
type CallsOfVehicle = {
  stop: ArrayLike<number>;
  flags: ArrayLike<number>;
  arrive: ArrayLike<number>;
  depart: ArrayLike<number>;
  from: number;
  to: number;
};

/** Tells every move within the window, vehicle by vehicle, each vehicle's in order. */
export function eachMove(timetable: Timetable, vehicles: readonly Vehicle[], take: TakeMove): void {
  const none = stopCount(timetable);
  for (let number = 0; number < vehicles.length; number++) {
    const { shift } = vehicles[number];
    const { stop, flags, arrive, depart, from, to } = callsOf(timetable, vehicles[number]);
    for (let call = from; call + 1 < to; call++) {
      const there = arrive[call + 1] + shift;
      // Where one trip of a block goes over into the next, it can have arrived before the first one leaves.
      const away = Math.min(depart[call] + shift, there);
      if (away < 0 || there > WINDOW) continue;
      const on = flags[call] & CAN_BOARD ? stop[call] : none;
      const off = flags[call + 1] & CAN_ALIGHT ? stop[call + 1] : none;
      take(on, off, away, there, number);
    }
  }
}

/** Vehicles that are under way at one time get numbers close together. */
export function inOrderOfLeaving({ firstCall, callDepart }: Timetable, vehicles: readonly Vehicle[]): Vehicle[] {
  const most = 2 ** 24;
  const keys = Float64Array.from(
    vehicles,
    ({ trips, shift }, index) => (callDepart[firstCall[trips[0]]] + shift) * most + index
  ).sort();
  return Array.from(keys, (key) => vehicles[((key % most) + most) % most]);
}

function callsOf(timetable: Timetable, { trips }: Vehicle): CallsOfVehicle {
  const { firstCall, callStop, callFlags, callArrive, callDepart } = timetable;
  const [first, last] = [trips[0], trips[trips.length - 1]];
  if (first === last) {
    const whole = { stop: callStop, flags: callFlags, arrive: callArrive, depart: callDepart };
    return { ...whole, from: firstCall[first], to: firstCall[first + 1] };
  }
  const joined = (array: Int32Array | Uint8Array) =>
    trips.flatMap((trip) => Array.from(array.subarray(firstCall[trip], firstCall[trip + 1])));
  const arrive = Int32Array.from(joined(callArrive));
  const depart = Int32Array.from(joined(callDepart));
  straighten(arrive, depart, 0, arrive.length);
  return { stop: joined(callStop), flags: joined(callFlags), arrive, depart, from: 0, to: arrive.length };
}
