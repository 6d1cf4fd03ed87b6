import type { Journey } from '@afield/reach';
import { writeTime } from './values.ts';

/** A journey with its times as HH:MM:SS. */
export function writeJourney(journey: Journey) {
  return {
    depart: writeTime(journey.depart),
    arrive: writeTime(journey.arrive),
    changes: journey.changes,
    legs: journey.legs.map((leg) => ({ ...leg, depart: writeTime(leg.depart), arrive: writeTime(leg.arrive) }))
  };
}
