import { expect, test } from 'vitest';
import { darkness } from './darkness.ts';

const birmingham = { lat: 52.4814, lon: -1.8998 };
const tromso = { lat: 69.6492, lon: 18.9553 };

/** Within two minutes of the sunrise equation worked by hand. */
function near(minutes: number | undefined, time: string): void {
  const [hours, rest] = time.split(':').map(Number) as [number, number];
  expect(Math.abs((minutes ?? NaN) - hours * 60 - rest), `${minutes} is not near ${time}`).toBeLessThanOrEqual(2);
}

test('in March it gets dark in Birmingham soon after half past six', () => {
  const { from, until } = darkness(birmingham, '2026-03-14', 'Europe/London');
  near(from, '18:43');
  near(until, '05:51');
});

test('summer time counts as the clock shows it, also on the day the clocks change', () => {
  near(darkness(birmingham, '2026-03-29', 'Europe/London').from, '20:10');
  near(darkness(birmingham, '2026-03-28', 'Europe/London').from, '19:08');
});

test('where the sun never sets it never gets dark', () => {
  expect(darkness(tromso, '2026-06-21', 'Europe/Oslo')).toEqual({});
});

test('in the polar night it is still light for some hours, and farther north for none', () => {
  const { from, until } = darkness(tromso, '2026-12-21', 'Europe/Oslo');
  near(from, '13:53');
  near(until, '09:31');
  expect(darkness({ lat: 78.22, lon: 15.65 }, '2026-12-21', 'Arctic/Longyearbyen')).toEqual({ allDay: true });
});

test('an evening that lasts beyond midnight belongs to the day it began', () => {
  const { from } = darkness({ lat: 64.15, lon: -21.94 }, '2026-08-01', 'Atlantic/Reykjavik');
  expect(from).toBeGreaterThan(1380);
});

test('far from Greenwich the dusk of the same local day is meant', () => {
  const { from, until } = darkness({ lat: -36.85, lon: 174.76 }, '2026-06-21', 'Pacific/Auckland');
  near(from, '17:39');
  near(until, '07:05');
});
