import type { Journey } from '@afield/reach';

/** Below this a missed change is worth a sentence of its own. */
export const TIGHT_SECONDS = 8 * 60;

/** Where one ride is left for the next, and how long there is between them. */
export type Change = {
  /** the stop where the next ride is boarded */
  stop: string;
  seconds: number;
  /** when the ride that might be missed leaves */
  departs: number;
};

/** The change with the least time between getting off and getting on, walks in between included; undefined without a change. */
export function tightestChange(journey: Journey): Change | undefined {
  const rides = journey.legs.filter((leg) => leg.kind === 'ride');
  const changes = rides.slice(1).map((ride, index) => ({
    stop: ride.from,
    seconds: ride.depart - (rides[index]?.arrive ?? ride.depart),
    departs: ride.depart
  }));
  return changes.sort((a, b) => a.seconds - b.seconds)[0];
}
