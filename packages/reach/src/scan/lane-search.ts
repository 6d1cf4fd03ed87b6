import { readFileSync } from 'node:fs';
import { firstAtOrAfter, LOOK_EVERY, type ScanQuestion } from './one-to-all.ts';
import { aligned, NEVER, type ScanNetwork, takeRoom, takeWhole } from './scan-network.ts';

/** Searches that go at once. */
export const LANES = 8;

/** What `lanes/scan.ts` exports; addresses in bytes. */
type LaneCode = {
  setNetwork(stops: number, ...addresses: number[]): void;
  setRoom(ride: number, ready: number, aboard: number, found: number): void;
  pass(from: number, to: number, base: number): void;
  isSettled(now: number, base: number): number;
  note(base: number): void;
  rebase(seconds: number): void;
};

/** The largest time of 16 bits; one more means never. */
const MOST = 0xfffe;
const NEVER_16 = 0xffff;

const compiled = compile();

/** Eight searches in one pass, in WebAssembly; `lanesFor` says whether there is any. Not for two callers at one time. */
export class LaneSearch {
  readonly #network: ScanNetwork;
  readonly #code: LaneCode;
  readonly #ride: Uint16Array;
  readonly #ready: Uint16Array;
  readonly #aboard: Uint8Array;
  readonly #found: Int32Array;
  /** Seconds after its base at which the last connection of a stretch may leave, so that all it leads to fits into 16 bits. */
  readonly #stretch: number;

  constructor(network: ScanNetwork, module: WebAssembly.Module, room: number) {
    const { memory, stops, vehicles } = network;
    this.#network = network;
    this.#stretch = MOST - network.longestMove - network.longestChange;
    this.#code = new WebAssembly.Instance(module, { env: { memory } }).exports as LaneCode;
    const labels = (stops + 1) * LANES;
    const ride = room;
    const ready = ride + aligned(labels * 2);
    const aboard = ready + aligned(labels * 2);
    const found = aboard + aligned(vehicles);
    this.#ride = new Uint16Array(memory.buffer, ride, labels);
    this.#ready = new Uint16Array(memory.buffer, ready, labels);
    this.#aboard = new Uint8Array(memory.buffer, aboard, vehicles);
    this.#found = new Int32Array(memory.buffer, found, stops * LANES);
    this.#code.setRoom(ride, ready, aboard, found);
    const { connections, leaveAt, firstLeaving, firstMoving, lastArrival, firstChange, changes } = network;
    const arrays = [connections, leaveAt, firstLeaving, firstMoving, lastArrival, firstChange, changes];
    this.#code.setNetwork(stops, ...arrays.map(({ byteOffset }) => byteOffset));
  }

  /** @param questions one to eight; what is found of the first goes into the first of `into`, and so on */
  search(questions: readonly ScanQuestion[], into: readonly Int32Array[]): void {
    const { leaveAt, stops } = this.#network;
    let base = Math.min(...questions.map(({ depart }) => depart));
    this.#clear();
    for (let time = firstAtOrAfter(leaveAt, base); time < leaveAt.length;) {
      this.#join(questions, base);
      time = this.#pass(time, firstAtOrAfter(leaveAt, base + this.#stretch + 1), base);
      this.#code.note(base);
      if (time === leaveAt.length) break;
      this.#code.rebase(Math.min(leaveAt[time] - base, NEVER_16));
      base = leaveAt[time];
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

  /** @returns where it stopped: at `until`, or at the end where nothing can get better */
  #pass(from: number, until: number, base: number): number {
    const { leaveAt } = this.#network;
    let time = from;
    while (time < until) {
      const next = Math.min(until, firstAtOrAfter(leaveAt, leaveAt[time] + LOOK_EVERY));
      this.#code.pass(time, next, base);
      time = next;
      if (time < until && this.#code.isSettled(leaveAt[time], base)) return leaveAt.length;
    }
    return time;
  }
}

/** Takes room for one who searches in lanes, at the end of the network's memory. @returns where it begins */
export function takeLaneRoom({ memory, stops, vehicles }: ScanNetwork): number {
  const labels = aligned((stops + 1) * LANES * 2);
  return takeRoom(memory, 2 * labels + aligned(vehicles) + stops * LANES * 4);
}

/**
 * Lanes for a network, where they were compiled and no move or change is so long that its time does not fit into 16 bits.
 * @param room taken before, where another thread searches
 */
export function lanesFor(network: ScanNetwork, room?: number): LaneSearch | undefined {
  const fits = network.longestMove + network.longestChange <= MOST - LOOK_EVERY;
  return compiled && fits ? new LaneSearch(network, compiled, room ?? takeLaneRoom(network)) : undefined;
}

/** `scripts/lanes.js` compiles it; a checkout that was never built works without. */
function compile(): WebAssembly.Module | undefined {
  try {
    return new WebAssembly.Module(readFileSync(new URL('../../build/lanes.wasm', import.meta.url)));
  } catch {
    return undefined;
  }
}
