import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerChoices, answerLeavings } from '../src/answer-choices.ts';
import { answerJourney } from '../src/answer-journey.ts';
import { answerVerdict } from '../src/answer-verdict.ts';
import { labelOf } from '../src/label.ts';
import { DEFAULT_WALKING, type End, type JourneyQuestion, type Point, type VerdictQuestion } from '../src/question.ts';
import { restrictTimetable } from '../src/restrict-timetable.ts';
import { Days } from '../src/search/day.ts';
import { searchGathering } from '../src/search-gathering.ts';
import { DATES } from './oracle/random-calendar.ts';
import { randomFeeds } from './oracle/random-feed.ts';
import { randomPoint, randomStop } from './oracle/random-stops.ts';
import { findAllLeaving, findChoices } from './oracle/choices.ts';
import { onlyFor } from './oracle/only.ts';
import { findJourney, outsideTimetable, type Outcome, world } from './oracle/search.ts';
import { findVerdict } from './oracle/verdict.ts';
import { withFeeds } from './oracle/with-feeds.ts';

const RUNS = Number(process.env.AFIELD_ORACLE_RUNS ?? 150);
/** One seed, so that a failure here is a failure everywhere; set another to look further. */
const SEED = Number(process.env.AFIELD_ORACLE_SEED ?? 20260329);
const TIMEOUT = 60_000 + RUNS * 1000;

const walking = fc
  .record({
    maxWalk: fc.constantFrom(0, 400, 1500),
    maxTransfer: fc.constantFrom(0, 500),
    changeTime: fc.constantFrom(0, 120),
    local: fc.constantFrom(null, 1, 10)
  })
  .map((changed) => ({ ...DEFAULT_WALKING, ...changed }));
type AnyEnd = { at: Point } | { stops: { stop: { id: string; feed: number }; seconds: number }[] };
const end: fc.Arbitrary<AnyEnd> = fc.oneof(
  randomPoint.map((at) => ({ at })),
  fc
    .array(fc.record({ stop: randomStop, seconds: fc.integer({ min: 0, max: 900 }) }), {
      minLength: 1,
      maxLength: 3
    })
    .map((stops) => ({ stops }))
);
const time = fc.integer({ min: 0, max: 47 * 3600 });
const journeyQuestion: fc.Arbitrary<Omit<JourneyQuestion, 'from' | 'to'> & { from: AnyEnd; to: AnyEnd }> = fc.record({
  from: end,
  to: end,
  date: fc.constantFrom(...DATES),
  when: fc.oneof(
    time.map((depart) => ({ depart })),
    time.map((arrive) => ({ arrive }))
  ),
  walking
});
const hour = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((minutes) => minutes * 60);
const verdictQuestion: fc.Arbitrary<Omit<VerdictQuestion, 'home'> & { home: AnyEnd }> = fc.record({
  home: end,
  venue: randomPoint,
  date: fc.constantFrom(...DATES),
  start: hour,
  end: hour,
  walking,
  limits: fc.record({
    earliest: hour,
    latest: fc.integer({ min: 18 * 3600, max: 47 * 3600 }),
    comfortable: fc.constantFrom(3600, 3 * 3600)
  })
});

test(
  'every journey is as early, as late and as plain as the best of all journeys there are',
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        randomFeeds,
        fc.array(journeyQuestion, { minLength: 6, maxLength: 6 }),
        async (files, questions) => {
          await withFeeds(files, ({ days, feed, idOf }) => {
            for (const any of questions) {
              const question = { ...any, from: endIn(any.from, idOf), to: endIn(any.to, idOf) };
              const { journey } = answerJourney(days, question);
              const best = outsideTimetable(feed, question.date) ? null : findJourney(feed, question);
              expect(outcomeOf(journey), JSON.stringify({ question, journey })).toEqual(best);
            }
          });
        }
      ),
      { numRuns: RUNS, seed: SEED }
    );
  }
);

test('every verdict, and every label looked up, is that of all journeys there are', { timeout: TIMEOUT }, async () => {
  await fc.assert(
    fc.asyncProperty(
      randomFeeds,
      fc.array(verdictQuestion, { minLength: 3, maxLength: 3 }),
      async (files, questions) => {
        await withFeeds(files, ({ days, feed, idOf }) => {
          const worlds = new Map<string, ReturnType<typeof world>>();
          for (const any of questions) {
            const question = { ...any, home: endIn(any.home, idOf) };
            const best = findVerdict(feed, question, (asked) => {
              const key = asked.date + JSON.stringify(asked.walking);
              const laidOut = worlds.get(key) ?? world(feed, asked.date, asked.walking);
              worlds.set(key, laidOut);
              return findJourney(feed, asked, laidOut);
            });
            const answer = answerVerdict(days, question);
            const dated = (journey: typeof answer.there) => journey && { ...outcomeOf(journey), date: journey.date };
            expect({ ...answer, there: dated(answer.there), back: dated(answer.back) }).toEqual(best);
            const label = labelOf(days, searchGathering(days, question), question);
            const { verdict, there, back } = answer;
            expect(label).toEqual({
              verdict,
              there: there && { date: there.date, depart: there.depart },
              back: back && { arrive: back.arrive }
            });
          }
        });
      }
    ),
    { numRuns: RUNS, seed: SEED }
  );
});

const riding = fc.record({
  stepFree: fc.boolean(),
  without: fc.subarray(['train', 'bus', 'coach', 'tram'] as const, { maxLength: 2 })
});

test(
  'step-free only, and without what somebody will not travel by, it is the best of the journeys that are left',
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        randomFeeds,
        riding,
        fc.array(journeyQuestion, { minLength: 4, maxLength: 4 }),
        async (files, only, questions) => {
          await withFeeds(files, ({ days, feed, idOf }) => {
            const restricted = new Days(restrictTimetable(days.timetable, only));
            const left = onlyFor(feed, only);
            for (const any of questions) {
              const question = { ...any, from: endIn(any.from, idOf), to: endIn(any.to, idOf) };
              const { journey } = answerJourney(restricted, question);
              const best = outsideTimetable(feed, question.date) ? null : findJourney(left, question);
              expect(outcomeOf(journey), JSON.stringify({ question, journey })).toEqual(best);
            }
          });
        }
      ),
      { numRuns: RUNS, seed: SEED }
    );
  }
);

test(
  'the fewest changes for each arrival, and all leaving times of a window, are those of all journeys there are',
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        randomFeeds,
        fc.array(
          fc.record({ from: end, to: end, date: fc.constantFrom(...DATES), depart: time, span: time, walking }),
          {
            minLength: 3,
            maxLength: 3
          }
        ),
        async (files, questions) => {
          await withFeeds(files, ({ days, feed, idOf }) => {
            for (const { depart, span, ...any } of questions) {
              const question = { ...any, from: endIn(any.from, idOf), to: endIn(any.to, idOf) };
              if (outsideTimetable(feed, question.date)) continue;
              const choices = answerChoices(days, { ...question, depart }).journeys.map(outcomeOf);
              expect(choices).toEqual(findChoices(feed, { ...question, when: { depart } }));
              const window = { first: depart, last: depart + span };
              const leavings = answerLeavings(days, { ...question, ...window }).journeys.map(outcomeOf);
              expect(leavings).toEqual(findAllLeaving(feed, question, window));
            }
          });
        }
      ),
      { numRuns: RUNS, seed: SEED }
    );
  }
);

function outcomeOf(journey: Outcome | null): Outcome | null {
  return journey && { depart: journey.depart, arrive: journey.arrive, changes: journey.changes };
}

function endIn(end: AnyEnd, idOf: (stop: { id: string; feed: number }) => string): End {
  return 'at' in end ? end : { stops: end.stops.map(({ stop, seconds }) => ({ stop: idOf(stop), seconds })) };
}
