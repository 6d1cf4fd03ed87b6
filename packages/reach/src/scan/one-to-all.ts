import { makeStretchRoom, Narrowing, type Stretch, THRIFTY, wholeStretch } from './narrowing.ts';
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
  /** the time that a search has come to when it last looked */
  now: number;
  /** the first of the stops that may still be reached, or earlier */
  open: Int32Array;
  /** as the network has it, but of no stop that cannot be come to at all */
  lastArrival: Int32Array;
  narrowing: Narrowing;
};

/** Room for one search at a time. */
export function scanState(network: ScanNetwork, thrift = THRIFTY): ScanState {
  const { stops, vehicles } = network;
  const state = {
    ride: new Int32Array(stops + 1),
    ready: new Int32Array(stops + 1),
    aboard: new Uint8Array(vehicles),
    open: new Int32Array(0),
    lastArrival: new Int32Array(0),
    now: 0
  };
  const room = makeStretchRoom(network, thrift);
  const known = {
    isReady: (stop: number) => state.ready[stop] <= state.now,
    isAboard: (vehicle: number) => state.aboard[vehicle] === 1
  };
  const narrowing = new Narrowing(network, room, known, thrift);
  return Object.assign(state, { narrowing, open: room.open, lastArrival: room.lastArrival });
}

/** Seconds between looks at whether anything can still get better. */
export const LOOK_EVERY = 900;

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
  begin(network, state, depart, from);
  const whole = wholeStretch(network);
  let left = whole;
  let look = thorough ? NEVER : depart + LOOK_EVERY;
  for (let time = firstAtOrAfter(whole.leaveAt, depart); time < left.times; time++) {
    const now = left.leaveAt[time];
    if (now >= look) {
      const open = findOpen(network, state, now);
      if (open === 0) return;
      const few = state.narrowing.take(time, open);
      look = few ? NEVER : now + LOOK_EVERY;
      if (few) {
        left = few;
        time = -1;
        continue;
      }
    }
    const [begins, moving] = [left.firstLeaving[time], left.firstMoving[time]];
    if (begins < moving) rideAtOnce(network, left, state, begins, moving, now);
    ride(network, left, state, moving, left.firstLeaving[time + 1], now);
  }
}

function begin({ stops }: ScanNetwork, state: ScanState, depart: number, from: ScanQuestion['from']): void {
  state.ride.fill(NEVER);
  state.ready.fill(NEVER);
  state.aboard.fill(0);
  state.ride[stops] = -1;
  state.narrowing.begin(from);
  for (const { stop, seconds } of from) state.ready[stop] = Math.min(state.ready[stop], depart + seconds);
}

/** Connections that take time: what they lead to leaves later. */
function ride(
  network: ScanNetwork,
  { connections }: Stretch,
  state: ScanState,
  begin: number,
  end: number,
  now: number
): void {
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
function rideAtOnce(
  network: ScanNetwork,
  { connections }: Stretch,
  state: ScanState,
  begin: number,
  end: number,
  now: number
): void {
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

/** Writes which stops may still be reached, or earlier, by what leaves from now on. @returns how many, if `open` has room for more */
function findOpen({ stops }: ScanNetwork, state: ScanState, now: number): number {
  const { ride, open, lastArrival } = state;
  state.now = now;
  let count = 0;
  for (let stop = 0; stop < stops && count < open.length; stop++) {
    if (ride[stop] > now && lastArrival[stop] >= now) open[count++] = stop;
  }
  return count;
}

/** The first index of a time that is not before the given one. */
export function firstAtOrAfter(times: Int32Array, wanted: number, length = times.length): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (times[middle] < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
