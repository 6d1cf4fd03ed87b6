import { stopCount, type Timetable } from '../timetable.ts';
import type { StopParts } from './stop-parts.ts';
import { groupVehicles, type VehicleGroup } from './timed-vehicles.ts';
import type { Vehicle } from './vehicle.ts';

/**
 * What RAPTOR searches: the vehicles of a date's window in routes. Within a route all call at the same stops, and none
 * overtakes another, so that at each call the first vehicle that can be caught is the best one.
 */
export type DayNetwork = {
  stops: number;
  /** the calls of route r are firstCall[r] to firstCall[r + 1] */
  firstCall: Int32Array;
  callStop: Int32Array;
  callFlags: Uint8Array;
  /** the vehicles of route r are firstVehicle[r] to firstVehicle[r + 1], in order */
  firstVehicle: Int32Array;
  vehicles: Vehicle[];
  /** the times of route r begin at firstTime[r], vehicle after vehicle; seconds */
  firstTime: Int32Array;
  arrive: Int32Array;
  depart: Int32Array;
  /** the routes that call at stop s, and at which of their calls: firstAtStop[s] to firstAtStop[s + 1] */
  firstAtStop: Int32Array;
  atStopRoute: Int32Array;
  atStopCall: Int32Array;
};

type Route = { group: VehicleGroup; members: number[] };

/** @param vehicles those that run within the window of a date */
export function buildDayNetwork(timetable: Timetable, vehicles: readonly Vehicle[], parts?: StopParts): DayNetwork {
  const groups = groupVehicles(timetable, vehicles, parts);
  return layOut(parts?.count ?? stopCount(timetable), groups.flatMap(splitOvertaking));
}

/** Sorts a group into as many routes as it takes for none to overtake another. */
function splitOvertaking(group: VehicleGroup): Route[] {
  const size = group.stops.length;
  const order = group.vehicles.map((_, index) => index);
  order.sort(
    (a, b) =>
      group.depart[a * size] - group.depart[b * size] ||
      group.arrive[(a + 1) * size - 1] - group.arrive[(b + 1) * size - 1]
  );
  const routes: Route[] = [];
  for (const member of order) {
    const route = routes.find(({ members }) => isBefore(group, members[members.length - 1], member));
    if (route) route.members.push(member);
    else routes.push({ group, members: [member] });
  }
  return routes;
}

function isBefore({ stops, arrive, depart }: VehicleGroup, a: number, b: number): boolean {
  const size = stops.length;
  for (let call = 0; call < size; call++) {
    if (arrive[a * size + call] > arrive[b * size + call] || depart[a * size + call] > depart[b * size + call])
      return false;
  }
  return true;
}

function layOut(stops: number, routes: Route[]): DayNetwork {
  const sum = (size: (route: Route) => number) => routes.reduce((total, route) => total + size(route), 0);
  const calls = sum(({ group }) => group.stops.length);
  const times = sum(({ group, members }) => group.stops.length * members.length);
  const network: DayNetwork = {
    stops,
    firstCall: new Int32Array(routes.length + 1),
    callStop: new Int32Array(calls),
    callFlags: new Uint8Array(calls),
    firstVehicle: new Int32Array(routes.length + 1),
    vehicles: [],
    firstTime: new Int32Array(routes.length + 1),
    arrive: new Int32Array(times),
    depart: new Int32Array(times),
    firstAtStop: new Int32Array(stops + 1),
    atStopRoute: new Int32Array(calls),
    atStopCall: new Int32Array(calls)
  };
  routes.forEach((route, index) => addRoute(network, route, index));
  indexStops(network);
  return network;
}

function addRoute(network: DayNetwork, { group, members }: Route, index: number): void {
  const size = group.stops.length;
  network.callStop.set(group.stops, network.firstCall[index]);
  network.callFlags.set(group.flags, network.firstCall[index]);
  network.firstCall[index + 1] = network.firstCall[index] + size;
  let at = network.firstTime[index];
  for (const member of members) {
    network.vehicles.push(group.vehicles[member]);
    network.arrive.set(group.arrive.subarray(member * size, (member + 1) * size), at);
    network.depart.set(group.depart.subarray(member * size, (member + 1) * size), at);
    at += size;
  }
  network.firstVehicle[index + 1] = network.vehicles.length;
  network.firstTime[index + 1] = at;
}

/** Fills in which routes call where. */
export function indexStops(network: DayNetwork): void {
  const { firstAtStop, atStopRoute, atStopCall, callStop, firstCall } = network;
  for (const stop of callStop) firstAtStop[stop + 1]++;
  for (let stop = 0; stop < network.stops; stop++) firstAtStop[stop + 1] += firstAtStop[stop];
  const next = firstAtStop.slice();
  for (let route = 0; route + 1 < firstCall.length; route++) {
    for (let call = firstCall[route]; call < firstCall[route + 1]; call++) {
      const at = next[callStop[call]]++;
      atStopRoute[at] = route;
      atStopCall[at] = call - firstCall[route];
    }
  }
}
