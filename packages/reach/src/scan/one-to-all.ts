import { FIELDS, NEVER, type ScanNetwork } from './scan-network.ts';

/** Stops joined to the start of a search, and when one leaves the start; seconds. */
export type ScanQuestion = { depart: number; from: readonly { stop: number; seconds: number }[] };

/** What a search finds of every stop, in seconds; NEVER where it is not reached. One place more than there are stops. */
export type ScanState = {
  /** the earliest ride that reaches the stop */
  ride: Int32Array;
  /** when one may get on there: from the start or after a ride, a walk and a change */
  ready: Int32Array;
  /** by vehicle: 1 where one can be on board */
  aboard: Uint8Array;
};

/** Room for one search at a time. */
export function scanState({ stops, vehicles }: ScanNetwork): ScanState {
  return { ride: new Int32Array(stops + 1), ready: new Int32Array(stops + 1), aboard: new Uint8Array(vehicles) };
}

/** Seconds between looks at whether anything can still get better. */
export const LOOK_EVERY = 1800;

/**
 * The earliest arrivals at all stops: one pass over the connections in the order of leaving, getting on wherever one is in
 * time (Dibbelt, Pajor, Strasser, Wagner: "Connection Scan Algorithm", 2018). Connections that take no time are looked
 * at again for as long as one of them lets somebody catch another at the same time.
 * @param thorough never stop early, as a measure
 */
export function scanFrom(
  network: ScanNetwork,
  { depart, from }: ScanQuestion,
  state: ScanState,
  thorough = false
): void {
  const { leaveAt, firstLeaving, firstMoving } = network;
  begin(network, state, depart, from);
  let look = depart + LOOK_EVERY;
  for (let time = firstAtOrAfter(leaveAt, depart); time < leaveAt.length; time++) {
    const now = leaveAt[time];
    if (now >= look) {
      if (!thorough && isSettled(network, state, now)) return;
      look = now + LOOK_EVERY;
    }
    const [begins, moving] = [firstLeaving[time], firstMoving[time]];
    if (begins < moving) rideAtOnce(network, state, begins, moving, now);
    ride(network, state, moving, firstLeaving[time + 1], now);
  }
}

function begin({ stops }: ScanNetwork, state: ScanState, depart: number, from: ScanQuestion['from']): void {
  state.ride.fill(NEVER);
  state.ready.fill(NEVER);
  state.aboard.fill(0);
  state.ride[stops] = -1;
  for (const { stop, seconds } of from) state.ready[stop] = Math.min(state.ready[stop], depart + seconds);
}

/** Connections that take time: what they lead to leaves later. */
function ride(network: ScanNetwork, state: ScanState, begin: number, end: number, now: number): void {
  const { connections } = network;
  const { ride, ready, aboard } = state;
  for (let at = begin * FIELDS; at < end * FIELDS; at += FIELDS) {
    const vehicle = connections[at + 3];
    if (aboard[vehicle] === 0) {
      if (ready[connections[at]] > now) continue;
      aboard[vehicle] = 1;
    }
    if (connections[at + 2] < ride[connections[at + 1]])
      getOff(network, state, connections[at + 1], connections[at + 2]);
  }
}

/**
 * Connections that take no time may lead to each other in any order, so they are gone over until nothing gets better; only
 * then does it count for later ones who is on board, since nobody rides towards where the vehicle was before.
 */
function rideAtOnce(network: ScanNetwork, state: ScanState, begin: number, end: number, now: number): void {
  const { connections } = network;
  const { ride, ready, aboard } = state;
  for (let again = true, last = false; !last;) {
    last = !again;
    again = false;
    let vehicle = -1;
    let isAboard = 0;
    for (let at = begin * FIELDS; at < end * FIELDS; at += FIELDS) {
      if (connections[at + 3] !== vehicle) isAboard = aboard[(vehicle = connections[at + 3])];
      if (isAboard === 0) {
        if (ready[connections[at]] > now) continue;
        isAboard = 1;
      }
      if (last) aboard[vehicle] = 1;
      else if (now < ride[connections[at + 1]]) again = getOff(network, state, connections[at + 1], now) || again;
    }
  }
}

/** @returns whether somebody can get on again at the same time */
function getOff(
  { firstChange, changes }: ScanNetwork,
  { ride, ready }: ScanState,
  stop: number,
  arrive: number
): boolean {
  let atOnce = false;
  ride[stop] = arrive;
  const last = 2 * firstChange[stop + 1];
  for (let change = 2 * firstChange[stop]; change < last; change += 2) {
    const when = arrive + changes[change + 1];
    if (when >= ready[changes[change]]) continue;
    ready[changes[change]] = when;
    if (when === arrive) atOnce = true;
  }
  return atOnce;
}

/** Whether no stop can be reached any more, or earlier than it is, by what leaves from now on. */
function isSettled({ lastArrival, stops }: ScanNetwork, { ride }: ScanState, now: number): boolean {
  for (let stop = 0; stop < stops; stop++) if (ride[stop] > now && lastArrival[stop] >= now) return false;
  return true;
}

/** The first index of a time that is not before the given one. */
export function firstAtOrAfter(times: Int32Array, wanted: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
