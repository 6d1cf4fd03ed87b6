import { CAN_ALIGHT, CAN_BOARD } from '../stop-call.ts';
import { type DayNetwork, indexStops } from './day-network.ts';
import { WINDOW } from './running-trips.ts';

/** A time of the day seen backwards, and back again. */
export function mirrored(time: number): number {
  return WINDOW - time;
}

/**
 * The same day run backwards: every vehicle visits its stops in the opposite order at mirrored times, and one gets off
 * where one got on. The earliest arrival there is the latest leaving here, so that one search does for both directions.
 * Vehicle v of a route with n of them is number n − 1 − v here, call c of m is number m − 1 − c.
 */
export function mirrorNetwork(network: DayNetwork): DayNetwork {
  const { firstCall, firstVehicle, firstTime } = network;
  const back: DayNetwork = {
    ...network,
    callStop: new Int32Array(network.callStop.length),
    callFlags: new Uint8Array(network.callFlags.length),
    arrive: new Int32Array(network.arrive.length),
    depart: new Int32Array(network.depart.length),
    firstAtStop: new Int32Array(network.firstAtStop.length),
    atStopRoute: new Int32Array(network.atStopRoute.length),
    atStopCall: new Int32Array(network.atStopCall.length),
    vehicles: []
  };
  for (let route = 0; route + 1 < firstCall.length; route++) {
    const [call, callEnd] = [firstCall[route], firstCall[route + 1]];
    for (let i = call; i < callEnd; i++) {
      const there = callEnd - 1 - (i - call);
      back.callStop[i] = network.callStop[there];
      back.callFlags[i] = swapFlags(network.callFlags[there]);
    }
    const [time, timeEnd] = [firstTime[route], firstTime[route + 1]];
    for (let i = time; i < timeEnd; i++) {
      const there = timeEnd - 1 - (i - time);
      back.arrive[i] = mirrored(network.depart[there]);
      back.depart[i] = mirrored(network.arrive[there]);
    }
    back.vehicles.push(...network.vehicles.slice(firstVehicle[route], firstVehicle[route + 1]).reverse());
  }
  indexStops(back);
  return back;
}

function swapFlags(flags: number): number {
  return (flags & CAN_BOARD ? CAN_ALIGHT : 0) | (flags & CAN_ALIGHT ? CAN_BOARD : 0);
}
