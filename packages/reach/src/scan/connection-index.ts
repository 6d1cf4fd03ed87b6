import { FIELDS, type ScanNetwork } from './scan-network.ts';

/** Of stops at which more vehicles arrive on a date it is not noted which: they are reached early, or many lead there. */
const MOST_ARRIVALS = 256;

/** Which connections arrive at each stop and which are each vehicle's, in order: firstArrival[s] to firstArrival[s + 1], likewise. */
export type ConnectionIndex = {
  firstArrival: Int32Array;
  arrivals: Int32Array;
  firstOfVehicle: Int32Array;
  ofVehicle: Int32Array;
  /** by stop: the same number for stops between which there may be a way, whatever its direction */
  part: Int32Array;
};

/** Made once; in memory that threads share. */
export function indexOf(network: ScanNetwork): ConnectionIndex {
  return (network.index ??= indexConnections(network));
}

function indexConnections(network: ScanNetwork): ConnectionIndex {
  const { connections, stops, vehicles } = network;
  const ints = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));
  const [firstArrival, firstOfVehicle] = [ints(stops + 2), ints(vehicles + 1)];
  for (let at = 0; at < connections.length; at += FIELDS) {
    firstArrival[connections[at + 1] + 1]++;
    firstOfVehicle[connections[at + 3] + 1]++;
  }
  firstArrival[stops + 1] = 0;
  for (let stop = 0; stop <= stops; stop++) {
    const count = firstArrival[stop + 1];
    firstArrival[stop + 1] = firstArrival[stop] + (count > MOST_ARRIVALS ? 0 : count);
  }
  for (let vehicle = 0; vehicle < vehicles; vehicle++) firstOfVehicle[vehicle + 1] += firstOfVehicle[vehicle];
  const [arrivals, ofVehicle] = [ints(firstArrival[stops]), ints(connections.length / FIELDS)];
  const [nextArrival, nextOfVehicle] = [firstArrival.slice(), firstOfVehicle.slice()];
  for (let at = 0; at < connections.length; at += FIELDS) {
    const stop = connections[at + 1];
    if (nextArrival[stop] < firstArrival[stop + 1]) arrivals[nextArrival[stop]++] = at / FIELDS;
    ofVehicle[nextOfVehicle[connections[at + 3]]++] = at / FIELDS;
  }
  return { firstArrival, arrivals, firstOfVehicle, ofVehicle, part: findParts(network, ints(stops)) };
}

/** Puts stops together that one vehicle calls at, or that there is a change between: islands, and feeds that have nothing in common. */
function findParts({ connections, stops, vehicles, firstChange, changes }: ScanNetwork, part: Int32Array): Int32Array {
  const joined = Int32Array.from({ length: stops }, (_, stop) => stop);
  const rootOf = (stop: number) => {
    let root = stop;
    while (joined[root] !== root) root = joined[root] = joined[joined[root]];
    return root;
  };
  const firstCalled = new Int32Array(vehicles).fill(-1);
  const call = (vehicle: number, stop: number) => {
    if (stop === stops) return;
    if (firstCalled[vehicle] < 0) firstCalled[vehicle] = stop;
    else if (joined[stop] !== joined[firstCalled[vehicle]]) joined[rootOf(stop)] = rootOf(firstCalled[vehicle]);
  };
  for (let at = 0; at < connections.length; at += FIELDS) {
    call(connections[at + 3], connections[at]);
    call(connections[at + 3], connections[at + 1]);
  }
  for (let stop = 0; stop < stops; stop++) {
    for (let change = firstChange[stop]; change < firstChange[stop + 1]; change++)
      joined[rootOf(changes[2 * change])] = rootOf(stop);
  }
  for (let stop = 0; stop < stops; stop++) part[stop] = rootOf(stop);
  return part;
}
