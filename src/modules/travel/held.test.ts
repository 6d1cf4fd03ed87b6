import { expect, test } from 'vitest';
import { timeHeld } from './held.ts';
import type { Outing } from './outing.ts';

const DATES = { first: '2026-11-04', last: '2026-12-08' };
const outing = (dates: string[], rest: Partial<Outing> = {}): Outing => ({
  title: 'Camp',
  zone: 'Europe/London',
  attendance: 'in-person',
  assumed: false,
  place: { name: 'Bangor', lat: 53.2, lon: -4.1, guessed: false },
  days: dates.map((date) => ({ date, start: 36_000, end: 57_600 })),
  ...rest
});

test('what lies outside the timetables is counted on the same weekday within them, and keeps its own date', () => {
  const { held, left } = timeHeld([{ outing: outing(['2026-06-06', '2026-06-07']), isPast: true }], DATES);
  expect(held.map(({ heldOn }) => heldOn)).toEqual(['2026-06-06']);
  expect(held[0]?.outing.days.map(({ date }) => date)).toEqual(['2026-11-07', '2026-11-08']);
  expect(left).toEqual({ online: 0, unplaced: 0, shifted: 1, untimed: 0 });
});

test('what is online, nobody knows where, or on a weekday without any timetable is told apart', () => {
  const { place: _nowhere, ...unplaced } = outing(['2026-11-20']);
  const all = [
    outing(['2026-11-20']),
    outing(['2026-11-20'], { attendance: 'online' }),
    unplaced,
    outing(['2026-06-06'])
  ].map((one) => ({ outing: one, isPast: false }));
  const single = { first: '2026-11-20', last: '2026-11-20' };
  const { held, left } = timeHeld(all, single);
  expect(held).toHaveLength(1);
  expect(left).toEqual({ online: 1, unplaced: 1, shifted: 0, untimed: 1 });
});
