import fc from 'fast-check';
import { DEFAULT_WALKING, type End, type JourneyQuestion } from '../../src/question.ts';
import { DATES } from './random-calendar.ts';
import { randomPoint } from './random-stops.ts';

const end: fc.Arbitrary<End> = fc.oneof(
  randomPoint.map((at) => ({ at })),
  fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F').map((stop) => ({ stops: [{ stop, seconds: 300 }] }))
);
/** Most trips of random feeds run in the morning. */
const time = fc.oneof(
  fc.integer({ min: 0, max: 47 * 3600 }),
  fc.integer({ min: 7 * 3600, max: 12 * 3600 }),
  fc.integer({ min: 5 * 3600, max: 30 * 3600 })
);

/** What somebody who walks as most do asks of a random feed of which there is one. */
export const randomQuestion: fc.Arbitrary<JourneyQuestion> = fc.record({
  from: end,
  to: end,
  date: fc.constantFrom(...DATES),
  when: fc.oneof(
    time.map((depart) => ({ depart })),
    time.map((arrive) => ({ arrive }))
  ),
  walking: fc.constant(DEFAULT_WALKING)
});
