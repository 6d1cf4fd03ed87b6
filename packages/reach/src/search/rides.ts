import type { DayNetwork } from '../network/day-network.ts';
import type { Vehicle } from '../network/vehicle.ts';
import { ON_REQUEST_ALIGHT, ON_REQUEST_BOARD } from '../stop-call.ts';
import type { Timetable } from '../timetable.ts';
import type { RideLabel } from './labels.ts';

/** A ride of a journey; seconds. */
export type Ride = {
  from: number;
  to: number;
  depart: number;
  arrive: number;
  /** the trip that is boarded */
  trip: number;
  onRequest: boolean;
};

/** The ride of a label, in real time. `mirror`: the label is of a search on the mirrored network. */
export function rideOf(timetable: Timetable, network: DayNetwork, label: RideLabel, mirror: boolean): Ride {
  const { firstCall, callStop, callFlags, firstVehicle, firstTime } = network;
  const first = firstCall[label.route];
  const size = firstCall[label.route + 1] - first;
  const vehicles = firstVehicle[label.route + 1] - firstVehicle[label.route];
  const vehicle = mirror ? vehicles - 1 - label.vehicle : label.vehicle;
  const board = mirror ? size - 1 - label.alight : label.board;
  const alight = mirror ? size - 1 - label.board : label.alight;
  const times = firstTime[label.route] + vehicle * size;
  const asked = (callFlags[first + board] & ON_REQUEST_BOARD) | (callFlags[first + alight] & ON_REQUEST_ALIGHT);
  return {
    from: callStop[first + board],
    to: callStop[first + alight],
    depart: network.depart[times + board],
    arrive: network.arrive[times + alight],
    trip: tripAt(timetable, network.vehicles[firstVehicle[label.route] + vehicle], board),
    onRequest: asked !== 0
  };
}

function tripAt({ firstCall }: Timetable, { trips }: Vehicle, call: number): number {
  let before = 0;
  for (const trip of trips) {
    before += firstCall[trip + 1] - firstCall[trip];
    if (call < before) return trip;
  }
  return trips[trips.length - 1];
}
