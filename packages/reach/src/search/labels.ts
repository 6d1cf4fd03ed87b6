/** A ride as the search found it: numbers of route, vehicle and calls in its network, and the label one was ready by. */
export type RideLabel = { route: number; vehicle: number; board: number; alight: number; readyAs: number };

/**
 * What a search knows of every stop. Labels are never changed, only superseded, so that the way to each can be traced
 * however much better the stops on it became in later rounds.
 */
export class Labels {
  /** seconds, by stop; Infinity where no ride gets there */
  readonly rideArrival: Float64Array;
  /** seconds, by stop: when one may get on */
  readonly ready: Float64Array;
  /** by stop, the latest label of each kind; −1 without one */
  readonly rideLabel: Int32Array;
  readonly readyLabel: Int32Array;
  readonly #rides: RideLabel[] = [];
  /** by ready label: the ride got off from; −1 at the start */
  readonly #readyAfter: number[] = [];

  constructor(stops: number) {
    this.rideArrival = new Float64Array(stops).fill(Infinity);
    this.ready = new Float64Array(stops).fill(Infinity);
    this.rideLabel = new Int32Array(stops).fill(-1);
    this.readyLabel = new Int32Array(stops).fill(-1);
  }

  /** @returns whether that is earlier than before */
  getReady(stop: number, time: number, afterRide: number): boolean {
    if (time >= this.ready[stop]) return false;
    this.ready[stop] = time;
    this.readyLabel[stop] = this.#readyAfter.push(afterRide) - 1;
    return true;
  }

  /** @returns the label of the ride */
  getOff(stop: number, time: number, ride: RideLabel): number {
    this.rideArrival[stop] = time;
    this.rideLabel[stop] = this.#rides.push(ride) - 1;
    return this.rideLabel[stop];
  }

  /** The rides that lead to a label, the first one first. */
  ridesTo(label: number): RideLabel[] {
    const rides: RideLabel[] = [];
    for (let at = label; at >= 0; at = this.#readyAfter[rides[0].readyAs]) rides.unshift(this.#rides[at]);
    return rides;
  }
}
