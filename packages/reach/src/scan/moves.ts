import { WINDOW } from '../network/running-trips.ts';
import type { StopParts } from '../network/stop-parts.ts';
import { stopsOf, straighten } from '../network/timed-vehicles.ts';
import type { Vehicle } from '../network/vehicle.ts';
import { CAN_ALIGHT, CAN_BOARD } from '../stop-call.ts';
import { FIELDS, type ScanNetwork } from './scan-network.ts';
import { stopCount, type Timetable } from '../timetable.ts';

/**
 * Numbers that one move of a vehicle from a call to its next takes: the two stops, the number of stops in place of one where
 * one may not get on or off; when it leaves and arrives, in seconds; the vehicle's number.
 */
export const MOVE = 5;

/** Hears of some moves at a time, because a call for each of millions costs more than what is done with it. */
export type TakeMoves = (moves: Int32Array, length: number) => void;

const SOME = 1024 * MOVE;

/** The calls of a vehicle: `from` to `to` of arrays that may hold others' too, before they are moved by its shift. */
type CallsOfVehicle = {
  stop: Int32Array;
  flags: Uint8Array;
  arrive: Int32Array;
  depart: Int32Array;
  from: number;
  to: number;
};

/** Tells every move within the window, vehicle by vehicle, each vehicle's in order. */
export function eachMove(
  timetable: Timetable,
  vehicles: readonly Vehicle[],
  numbers: Int32Array,
  parts: StopParts | undefined,
  take: TakeMoves
): void {
  const none = parts?.count ?? stopCount(timetable);
  const moves = new Int32Array(SOME);
  let length = 0;
  const move = (board: number, alight: number, away: number, there: number, by: number) => {
    if (away < 0 || there > WINDOW) return;
    moves[length] = board;
    moves[length + 1] = alight;
    moves[length + 2] = away;
    moves[length + 3] = there;
    moves[length + 4] = by;
    length += MOVE;
    if (length < SOME) return;
    take(moves, length);
    length = 0;
  };
  for (let vehicle = 0; vehicle < vehicles.length; vehicle++) {
    const by = numbers[vehicle];
    const { shift } = vehicles[vehicle];
    const { stop, flags, arrive, depart, from, to } = callsOf(timetable, vehicles[vehicle], parts);
    for (let call = from; call + 1 < to; call++) {
      const away = depart[call] + shift;
      const there = arrive[call + 1] + shift;
      const board = flags[call] & CAN_BOARD ? stop[call] : none;
      const alight = flags[call + 1] & CAN_ALIGHT ? stop[call + 1] : none;
      if (away <= there) move(board, alight, away, there, by);
      else {
        // One trip goes over into the next, which has arrived before the first one leaves: who gets on later gets off later.
        move(none, alight, there, there, by);
        move(board, none, away, depart[call + 1] + shift, by);
      }
    }
  }
  take(moves, length);
}

/** Tells the moves of a network run backwards: what leaves last comes first. */
export function eachMoveBack({ connections, leaveAt, firstLeaving }: ScanNetwork, take: TakeMoves): void {
  const moves = new Int32Array(SOME);
  let length = 0;
  for (let time = leaveAt.length - 1; time >= 0; time--) {
    const arrive = WINDOW - leaveAt[time];
    for (let at = (firstLeaving[time + 1] - 1) * FIELDS; at >= firstLeaving[time] * FIELDS; at -= FIELDS) {
      moves[length] = connections[at + 1];
      moves[length + 1] = connections[at];
      moves[length + 2] = WINDOW - connections[at + 2];
      moves[length + 3] = arrive;
      moves[length + 4] = connections[at + 3];
      length += MOVE;
      if (length < SOME) continue;
      take(moves, length);
      length = 0;
    }
  }
  take(moves, length);
}

/** A number for each vehicle, by when it sets out, so that those under way at one time have numbers close together. */
export function numberByLeaving({ firstCall, callDepart }: Timetable, vehicles: readonly Vehicle[]): Int32Array {
  const most = 2 ** 24;
  const order = Float64Array.from(
    vehicles,
    ({ trips, shift }, index) => (callDepart[firstCall[trips[0]]] + shift) * most + index
  ).sort();
  const numbers = new Int32Array(vehicles.length);
  order.forEach((key, number) => (numbers[((key % most) + most) % most] = number));
  return numbers;
}

function callsOf(timetable: Timetable, { trips }: Vehicle, parts: StopParts | undefined): CallsOfVehicle {
  const { firstCall, callStop, callFlags, callArrive, callDepart } = timetable;
  const [first, last] = [trips[0], trips[trips.length - 1]];
  const isApart = parts !== undefined && trips.some((trip) => parts.callParts.has(trip));
  if (first === last && !isApart) {
    const whole = { stop: callStop, flags: callFlags, arrive: callArrive, depart: callDepart };
    return { ...whole, from: firstCall[first], to: firstCall[first + 1] };
  }
  const joined = (array: Int32Array | Uint8Array) =>
    trips.flatMap((trip) => Array.from(array.subarray(firstCall[trip], firstCall[trip + 1])));
  const arrive = Int32Array.from(joined(callArrive));
  const depart = Int32Array.from(joined(callDepart));
  if (first !== last) straighten(arrive, depart, 0, arrive.length);
  const stop = Int32Array.from(trips.flatMap((trip) => [...stopsOf(timetable, trip, parts)]));
  const flags = Uint8Array.from(joined(callFlags));
  return { stop, flags, arrive, depart, from: 0, to: arrive.length };
}
