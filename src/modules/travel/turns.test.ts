import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayLike, furthestOf, meanBefore, TOO_FAR, weighTurns } from './turns.ts';

const minutes = fc.option(fc.nat(400), { nil: undefined });
const travelled = fc.record({ people: fc.integer({ min: 1, max: 9 }), before: fc.nat(TOO_FAR), minutes });

test('a minute counts the more the further somebody has travelled so far', () => {
  const [far, near] = [
    { people: 1, before: 200 },
    { people: 1, before: 40 }
  ];
  const kindToFar = weighTurns([
    { ...far, minutes: 30 },
    { ...near, minutes: 90 }
  ]);
  const kindToNear = weighTurns([
    { ...far, minutes: 90 },
    { ...near, minutes: 30 }
  ]);
  expect(kindToFar).toBeLessThan(kindToNear);
});

test('a way that no day is long enough for counts as five hours, then and now', () => {
  expect(meanBefore([100, undefined])).toBe((100 + TOO_FAR) / 2);
  expect(meanBefore([])).toBe(0);
  expect(weighTurns([{ people: 2, before: 60, minutes: undefined }])).toBe(2 * 60 * TOO_FAR);
});

test('what those who have travelled furthest are told is what one of them has travelled', () => {
  fc.assert(
    fc.property(fc.array(travelled, { minLength: 1, maxLength: 12 }), (all) => {
      const furthest = furthestOf(all);
      const longest = Math.max(...all.map(({ before }) => before));
      expect(furthest!.before).toBeLessThanOrEqual(longest);
      const others = all.flatMap(({ people, before }) => Array<number>(people).fill(before)).toSorted((a, b) => b - a);
      expect(others).toContain(furthest!.before);
    })
  );
});

test('what a place means for them is the way of the middle one, or none where most of them cannot come', () => {
  const south = { people: 10, before: 20, minutes: 100 };
  expect(furthestOf([south, { people: 6, before: 240, minutes: 45 }])).toEqual({ before: 240, now: 45 });
  expect(furthestOf([south, { people: 6, before: 240, minutes: undefined }])).toEqual({ before: 240, now: undefined });
  expect(furthestOf([])).toBeUndefined();
});

test('a gathering of long ago is travelled to on its own day where that is covered, else on the same weekday', () => {
  const covered = { first: '2026-11-01', last: '2027-01-31' };
  expect(dayLike('2026-11-14', '2026-12-26', covered)).toBe('2026-11-14');
  expect(dayLike('2025-05-14', '2026-12-26', covered)).toBe('2026-12-23');
  expect(dayLike('2025-05-14', '2026-12-26', { first: '2026-12-25', last: '2027-01-03' })).toBe('2026-12-30');
  expect(dayLike('2025-05-14', '2026-12-26', { first: '2026-12-26', last: '2026-12-26' })).toBe('2026-12-26');
});
