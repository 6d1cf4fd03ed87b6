import { readFileSync } from 'node:fs';
import {
  Narrowing,
  type Stretch,
  stretchLengths,
  type StretchRoom,
  type Thrift,
  THRIFTY,
  wholeStretch
} from './narrowing.ts';
import { firstAtOrAfter, LOOK_EVERY, type ScanQuestion } from './one-to-all.ts';
import { aligned, NEVER, type ScanNetwork, takeRoom, takeWhole } from './scan-network.ts';

/** Searches that go at once. */
export const LANES = 8;

/** What `lanes/scan.ts` exports; addresses in bytes. */
type LaneCode = {
  setNetwork(stops: number, ...addresses: number[]): void;
  setRoom(ride: number, ready: number, aboard: number, found: number): void;
  pass(from: number, to: number, base: number): void;
  findOpen(now: number, base: number, open: number, most: number): number;
  note(base: number): void;
  rebase(seconds: number): void;
};

/** The largest time of 16 bits; one more means never. */
const MOST = 0xfffe;
const NEVER_16 = 0xffff;
const ALL_LANES = 0xff;

const compiled = compile();

/** Eight searches in one pass, in WebAssembly; `lanesFor` says whether there is any. Not for two callers at one time. */
export class LaneSearch {
  readonly #network: ScanNetwork;
  readonly #code: LaneCode;
  readonly #ride: Uint16Array;
  readonly #ready: Uint16Array;
  readonly #aboard: Uint8Array;
  readonly #found: Int32Array;
  readonly #open: Int32Array;
  readonly #lastArrival: Int32Array;
  readonly #narrowing: Narrowing;
  readonly #whole: Stretch;
  /** Seconds after its base at which the last connection of a stretch may leave, so that all it leads to fits into 16 bits. */
  readonly #stretch: number;
  /** Seconds since the base, when it was last looked which stops are open. */
  #since = 0;

  constructor(network: ScanNetwork, module: WebAssembly.Module, begin: number, thrift: Thrift) {
    const { memory, stops, vehicles } = network;
    const { buffer } = memory;
    const places = laneRoom(network, begin, thrift);
    this.#network = network;
    this.#whole = wholeStretch(network);
    this.#stretch = MOST - network.longestMove - network.longestChange;
    this.#code = new WebAssembly.Instance(module, { env: { memory } }).exports as LaneCode;
    this.#ride = new Uint16Array(buffer, places.ride, (stops + 1) * LANES);
    this.#ready = new Uint16Array(buffer, places.ready, (stops + 1) * LANES);
    this.#aboard = new Uint8Array(buffer, places.aboard, vehicles);
    this.#found = new Int32Array(buffer, places.found, stops * LANES);
    const lengths = stretchLengths(network, thrift);
    const part = (name: keyof StretchRoom) => new Int32Array(buffer, places[name], lengths[name]);
    const room = {
      connections: part('connections'),
      leaveAt: part('leaveAt'),
      firstLeaving: part('firstLeaving'),
      firstMoving: part('firstMoving'),
      open: part('open'),
      lastArrival: part('lastArrival')
    };
    this.#open = room.open;
    this.#lastArrival = room.lastArrival;
    const known = {
      isReady: (stop: number) => this.#areReady(stop),
      isAboard: (vehicle: number) => this.#aboard[vehicle] === ALL_LANES
    };
    this.#narrowing = new Narrowing(network, room, known, thrift);
    this.#code.setRoom(places.ride, places.ready, places.aboard, places.found);
  }

  /** @param questions one to eight; what is found of the first goes into the first of `into`, and so on */
  search(questions: readonly ScanQuestion[], into: readonly Int32Array[]): void {
    const { stops } = this.#network;
    let base = Math.min(...questions.map(({ depart }) => depart));
    this.#clear();
    this.#use(this.#whole);
    this.#narrowing.begin(questions.flatMap(({ from }) => from));
    let left: Left | undefined = { of: this.#whole, time: firstAtOrAfter(this.#whole.leaveAt, base) };
    while (left && left.time < left.of.times) {
      this.#join(questions, base);
      left = this.#pass(left, base + this.#stretch, base);
      this.#code.note(base);
      if (!left) break;
      const next = left.of.leaveAt[left.time];
      this.#code.rebase(Math.min(next - base, NEVER_16));
      base = next;
    }
    for (let lane = 0; lane < questions.length; lane++) {
      takeWhole(this.#network, this.#found.subarray(lane * stops, (lane + 1) * stops), into[lane]);
    }
  }

  #clear(): void {
    this.#ride.fill(NEVER_16);
    this.#ready.fill(NEVER_16);
    this.#aboard.fill(0);
    this.#found.fill(NEVER);
    this.#ride.fill(0, this.#network.stops * LANES);
  }

  #use({ connections, leaveAt, firstLeaving, firstMoving }: Stretch): void {
    const { stops, firstChange, changes } = this.#network;
    const arrays = [connections, leaveAt, firstLeaving, firstMoving, this.#lastArrival, firstChange, changes];
    this.#code.setNetwork(stops, ...arrays.map(({ byteOffset }) => byteOffset));
  }

  /** Lanes without a question repeat the first: a lane that gets nowhere would keep all from stopping early. */
  #join(questions: readonly ScanQuestion[], base: number): void {
    for (let lane = 0; lane < LANES; lane++) {
      const { depart, from } = questions[lane] ?? questions[0];
      for (const { stop, seconds } of from) {
        const time = Math.max(0, depart + seconds - base);
        const at = stop * LANES + lane;
        if (time < this.#ready[at]) this.#ready[at] = time;
      }
    }
  }

  #areReady(stop: number): boolean {
    for (let at = stop * LANES; at < (stop + 1) * LANES; at++) if (this.#ready[at] > this.#since) return false;
    return true;
  }

  /** @returns what is left after the last time to be passed; nothing where there is nothing more to find */
  #pass(left: Left, last: number, base: number): Left | undefined {
    let { of, time } = left;
    while (time < of.times && of.leaveAt[time] <= last) {
      const look = Math.min(last + 1, of.leaveAt[time] + LOOK_EVERY);
      const next = firstAtOrAfter(of.leaveAt, look, of.times);
      this.#code.pass(time, next, base);
      time = next;
      if (time === of.times) return undefined;
      if (of !== this.#whole || of.leaveAt[time] > last) continue;
      this.#since = of.leaveAt[time] - base;
      const open = this.#code.findOpen(of.leaveAt[time], base, this.#open.byteOffset, this.#open.length);
      if (open === 0) return undefined;
      const few = this.#narrowing.take(time, open);
      if (!few) continue;
      this.#use(few);
      [of, time] = [few, 0];
    }
    return { of, time };
  }
}

/** What of a stretch is still to be passed: from time number `time` on. */
type Left = { of: Stretch; time: number };

/** Where one who searches in lanes keeps what, in bytes, and where that ends. */
function laneRoom(network: ScanNetwork, begin: number, thrift: Thrift) {
  const { stops, vehicles } = network;
  const lengths = stretchLengths(network, thrift);
  let end = begin;
  const take = (bytes: number) => {
    const at = end;
    end += aligned(bytes);
    return at;
  };
  const labels = (stops + 1) * LANES * 2;
  const places = {
    ride: take(labels),
    ready: take(labels),
    aboard: take(vehicles),
    found: take(stops * LANES * 4),
    connections: take(lengths.connections * 4),
    leaveAt: take(lengths.leaveAt * 4),
    firstLeaving: take(lengths.firstLeaving * 4),
    firstMoving: take(lengths.firstMoving * 4),
    open: take(lengths.open * 4),
    lastArrival: take(lengths.lastArrival * 4)
  };
  return { ...places, end };
}

/** Takes room for one who searches in lanes, at the end of the network's memory. @returns where it begins */
export function takeLaneRoom(network: ScanNetwork, thrift = THRIFTY): number {
  return takeRoom(network.memory, laneRoom(network, 0, thrift).end);
}

/**
 * Lanes for a network, where they were compiled and no move or change is so long that its time does not fit into 16 bits.
 * @param room taken before, where another thread searches
 */
export function lanesFor(network: ScanNetwork, room?: number, thrift = THRIFTY): LaneSearch | undefined {
  const fits = network.longestMove + network.longestChange <= MOST - LOOK_EVERY;
  return compiled && fits
    ? new LaneSearch(network, compiled, room ?? takeLaneRoom(network, thrift), thrift)
    : undefined;
}

/** `scripts/lanes.js` compiles it; a checkout that was never built works without. */
function compile(): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(readFileSync(new URL('../../build/lanes.wasm', import.meta.url)));
  } catch {
    return undefined;
  }
}
