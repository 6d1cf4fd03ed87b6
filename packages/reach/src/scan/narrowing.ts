import { type ConnectionIndex, indexOf } from './connection-index.ts';
import { FIELDS, NONE_YET, type ScanNetwork } from './scan-network.ts';

/** What is scanned: all connections of a network, or those that still matter. As `ScanNetwork` has them, as many times as `times`. */
export type Stretch = Pick<ScanNetwork, 'connections' | 'leaveAt' | 'firstLeaving' | 'firstMoving'> & { times: number };

/**
 * Where a stretch is laid down, a connection taking FIELDS numbers; where it is written which stops are open; and when anything
 * last arrives at each stop that a search can come to at all, −1 at others.
 */
export type StretchRoom = Omit<Stretch, 'times'> & { open: Int32Array; lastArrival: Int32Array };

/** All that a network has. */
export function wholeStretch(network: ScanNetwork): Stretch {
  const { connections, leaveAt, firstLeaving, firstMoving } = network;
  return { connections, leaveAt, firstLeaving, firstMoving, times: leaveAt.length };
}

/** When connections are taken out: that costs more than to pass over them. */
export type Thrift = {
  /** how many times as many connections have to be left as arrive at the open stops */
  worthIt: number;
  /** searches after which an index is worth making */
  freeSearches: number;
  /** only so few of all stops and connections are worth it: one in … */
  few: number;
};
export const THRIFTY: Thrift = { worthIt: 100, freeSearches: 12, few: 16 };
/** At every chance, so that small networks show whether it is right. */
export const KEEN: Thrift = { worthIt: 0, freeSearches: 0, few: 1 };

/** How many numbers each array of the room takes. */
export function stretchLengths(
  { connections, leaveAt, stops }: ScanNetwork,
  { few }: Thrift
): Record<keyof StretchRoom, number> {
  return {
    connections: Math.ceil(connections.length / FIELDS / few) * FIELDS,
    leaveAt: leaveAt.length + 1,
    firstLeaving: leaveAt.length + 1,
    firstMoving: leaveAt.length + 1,
    open: Math.ceil(stops / few) + 1,
    lastArrival: stops
  };
}

/** Numbers in memory of their own. */
export function makeStretchRoom(network: ScanNetwork, thrift: Thrift): StretchRoom {
  const lengths = stretchLengths(network, thrift);
  const make = (name: keyof StretchRoom) => new Int32Array(lengths[name]);
  return {
    connections: make('connections'),
    leaveAt: make('leaveAt'),
    firstLeaving: make('firstLeaving'),
    firstMoving: make('firstMoving'),
    open: make('open'),
    lastArrival: make('lastArrival')
  };
}

/** What a search knows, as far as it matters here. */
export type Known = {
  /** whether one may get on at the stop by now */
  isReady(stop: number): boolean;
  /** whether one may be on board already */
  isAboard(vehicle: number): boolean;
};

/**
 * A search that knows most arrivals passes over the rest of a day for the sake of a few stops that are served late. Once few
 * are open, only the vehicles that call at them matter: what they do there and, until one can be on board, where they call
 * before. This takes those connections out, in their order, and the same loops go on over them.
 */
export class Narrowing {
  readonly #network: ScanNetwork;
  readonly #room: StretchRoom;
  readonly #known: Known;
  readonly #thrift: Thrift;
  #searches = 0;
  #marks: Marks | undefined;
  /** by part of the network, whether a search begins there */
  readonly #isIn: Uint8Array;

  constructor(network: ScanNetwork, room: StretchRoom, known: Known, thrift: Thrift) {
    this.#network = network;
    this.#room = room;
    this.#known = known;
    this.#thrift = thrift;
    this.#isIn = new Uint8Array(network.stops);
  }

  /** To be called as a search begins. @param from where it does */
  begin(from: readonly { stop: number }[]): void {
    this.#searches++;
    const { lastArrival, index } = this.#network;
    const into = this.#room.lastArrival;
    into.set(lastArrival);
    if (!index) return;
    const { part } = index;
    for (const { stop } of from) this.#isIn[part[stop]] = 1;
    for (let stop = 0; stop < into.length; stop++) if (this.#isIn[part[stop]] === 0) into[stop] = NONE_YET;
    for (const { stop } of from) this.#isIn[part[stop]] = 0;
  }

  /**
   * The connections that may lead to the open stops, of those that leave at time number `from` of the whole network or later.
   * @param open how many stops are, written into the room; as many as it holds stand for more than that
   * @returns undefined where they are too many, or an index is not worth making yet
   */
  take(from: number, open: number): Stretch | undefined {
    const isWorthAnIndex = this.#network.index !== undefined || this.#searches > this.#thrift.freeSearches;
    if (!isWorthAnIndex || open === this.#room.open.length) return undefined;
    const index = indexOf(this.#network);
    const begin = this.#network.firstLeaving[from];
    if (!this.#areFew(index, begin, open)) return undefined;
    this.#marks ??= makeMarks(this.#network);
    const fits = this.#mark(index, this.#marks, begin, open) <= this.#room.connections.length / FIELDS;
    const taken = fits ? this.#copy(this.#marks, from) : undefined;
    this.#marks.bits.fill(0, begin >>> 5);
    return taken;
  }

  #areFew({ firstArrival }: ConnectionIndex, begin: number, open: number): boolean {
    let arrivals = 0;
    for (let i = 0; i < open; i++) {
      const stop = this.#room.open[i];
      const count = firstArrival[stop + 1] - firstArrival[stop];
      // A stop that is open is arrived at: without an arrival noted it has too many.
      if (count === 0) return false;
      arrivals += count;
    }
    return arrivals * this.#thrift.worthIt < this.#network.connections.length / FIELDS - begin;
  }

  /** @returns how many there are at most */
  #mark(
    { arrivals, firstArrival, ofVehicle, firstOfVehicle }: ConnectionIndex,
    { bits, last }: Marks,
    begin: number,
    open: number
  ): number {
    const { connections } = this.#network;
    const known = this.#known;
    const vehicles: number[] = [];
    let marked = 0;
    const mark = (connection: number) => {
      bits[connection >>> 5] |= 1 << (connection & 31);
      marked++;
    };
    for (let i = 0; i < open; i++) {
      const stop = this.#room.open[i];
      for (let at = firstArrival[stop + 1] - 1; at >= firstArrival[stop] && arrivals[at] >= begin; at--) {
        const vehicle = connections[arrivals[at] * FIELDS + 3];
        if (last[vehicle] < 0) vehicles.push(vehicle);
        if (last[vehicle] < arrivals[at]) last[vehicle] = arrivals[at];
        mark(arrivals[at]);
      }
    }
    for (const vehicle of vehicles) {
      let canBeOn = known.isAboard(vehicle);
      for (let at = firstOfVehicle[vehicle]; !canBeOn && at < firstOfVehicle[vehicle + 1]; at++) {
        const connection = ofVehicle[at];
        if (connection > last[vehicle]) break;
        if (connection < begin) continue;
        mark(connection);
        canBeOn = known.isReady(connections[connection * FIELDS]);
      }
      last[vehicle] = -1;
    }
    return marked;
  }

  #copy({ bits }: Marks, from: number): Stretch {
    const { connections, leaveAt, firstLeaving, firstMoving } = this.#network;
    const room = this.#room;
    const into = room.connections;
    let count = 0;
    let times = -1;
    let time = from;
    let end = -1;
    for (let word = firstLeaving[from] >>> 5; word < bits.length; word++) {
      for (let left = bits[word]; left !== 0; left &= left - 1) {
        const connection = (word << 5) + 31 - Math.clz32(left & -left);
        if (connection >= end) {
          while (connection >= firstLeaving[time + 1]) time++;
          end = firstLeaving[time + 1];
          room.leaveAt[++times] = leaveAt[time];
          room.firstLeaving[times] = room.firstMoving[times] = count;
        }
        const [at, to] = [connection * FIELDS, count * FIELDS];
        into[to] = connections[at];
        into[to + 1] = connections[at + 1];
        into[to + 2] = connections[at + 2];
        into[to + 3] = connections[at + 3];
        count++;
        if (connection < firstMoving[time]) room.firstMoving[times] = count;
      }
    }
    room.firstLeaving[++times] = count;
    return { ...room, times };
  }
}

/** By bit, the connections that are taken; by vehicle, the last of them, −1 where it is not among them. */
type Marks = { bits: Int32Array; last: Int32Array };

function makeMarks({ connections, vehicles }: ScanNetwork): Marks {
  return {
    bits: new Int32Array(Math.ceil(connections.length / FIELDS / 32)),
    last: new Int32Array(vehicles).fill(-1)
  };
}
