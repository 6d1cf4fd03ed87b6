import { LANES, type LaneSearch, lanesFor, takeLaneRoom } from './lane-search.ts';
import { type Thrift, THRIFTY } from './narrowing.ts';
import { type ScanQuestion, scanFrom, type ScanState, scanState } from './one-to-all.ts';
import { type ScanNetwork, takeWhole } from './scan-network.ts';

/**
 * Searches a network again and again in room that it takes once: eight searches at a time in lanes, or one after the other
 * where WebAssembly is not there; the answers are the same. One of them a thread.
 */
export class Scanner {
  readonly network: ScanNetwork;
  readonly lanes: LaneSearch | undefined;
  #state: ScanState | undefined;
  readonly #thrift: Thrift;

  /** stops of the timetable: as long is what is found */
  readonly stops: number;
  /** by stop in parts: their numbers */
  readonly #parts = new Map<number, number[]>();
  readonly #rooms: number[] = [];

  /**
   * @param plain without lanes, so that both can be held against each other
   * @param room that another thread took for this one
   * @param thrift when it leaves connections out that can lead to nothing new
   */
  constructor(
    network: ScanNetwork,
    { plain = false, room, thrift = THRIFTY }: { plain?: boolean; room?: number; thrift?: Thrift } = {}
  ) {
    this.network = network;
    this.#thrift = thrift;
    this.stops = network.stops - network.whole.length;
    network.whole.forEach((stop, part) => {
      this.#parts.set(stop, [...(this.#parts.get(stop) ?? []), this.stops + part]);
    });
    this.lanes = plain ? undefined : lanesFor(network, room, thrift);
  }

  /** Room for the searches of another thread; the same for the same number, so that asking again takes no more. */
  roomFor(thread: number): number {
    return (this.#rooms[thread] ??= takeLaneRoom(this.network));
  }

  /**
   * The earliest ride that reaches each stop: seconds, NEVER where none does.
   * @param found one array a question, as long as there are stops
   */
  search(asked: readonly ScanQuestion[], found: readonly Int32Array[]): void {
    const questions = this.#parts.size === 0 ? asked : asked.map((question) => this.#ofParts(question));
    if (this.lanes && questions.length > 1) this.#inLanes(this.lanes, questions, found);
    else questions.forEach((question, index) => this.#alone(question, found[index]));
  }

  /** Whoever is joined to a stop is joined to all its parts. */
  #ofParts({ depart, from }: ScanQuestion): ScanQuestion {
    const parts = from.flatMap(({ stop, seconds }) =>
      (this.#parts.get(stop) ?? []).map((part) => ({ stop: part, seconds }))
    );
    return { depart, from: [...from, ...parts] };
  }

  /** Those that leave at about the same time go together: a pass begins with the first of its eight. */
  #inLanes(lanes: LaneSearch, questions: readonly ScanQuestion[], found: readonly Int32Array[]): void {
    const order = [...questions.keys()].sort((a, b) => questions[a].depart - questions[b].depart);
    for (let from = 0; from < order.length; from += LANES) {
      const some = order.slice(from, from + LANES);
      lanes.search(
        some.map((index) => questions[index]),
        some.map((index) => found[index])
      );
    }
  }

  #alone(question: ScanQuestion, found: Int32Array): void {
    this.#state ??= scanState(this.network, this.#thrift);
    scanFrom(this.network, question, this.#state);
    takeWhole(this.network, this.#state.ride, found);
  }
}

/**
 * Many searches at once, each as one array of seconds by stop, NEVER where no ride gets there.
 * @param questions when one leaves, and the stops one walks to first; seconds from noon minus 12 hours of the network's date
 */
export function searchMany(scanner: Scanner, questions: readonly ScanQuestion[]): Int32Array[] {
  const found = questions.map(() => new Int32Array(scanner.stops));
  scanner.search(questions, found);
  return found;
}
