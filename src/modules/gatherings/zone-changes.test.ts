import { expect, test } from 'vitest';
import { zoneChanges, zoneRules } from './zone-changes.ts';

test('the clocks of Britain change on the last Sundays of March and October', () => {
  expect(zoneRules('Europe/London', 2026, 2027)).toEqual([
    { at: '2025-10-26T02:00:00', from: '+01:00', to: '+00:00', yearly: { month: 10, day: '-1SU' } },
    { at: '2026-03-29T01:00:00', from: '+00:00', to: '+01:00', yearly: { month: 3, day: '-1SU' } }
  ]);
});

test('those of New York on the second Sunday of March and the first of November', () => {
  expect(zoneRules('America/New_York', 2026, 2026)).toMatchObject([
    { yearly: { month: 11, day: '1SU' } },
    { yearly: { month: 3, day: '2SU' } }
  ]);
});

test('a zone whose clocks never changed has one offset', () => {
  expect(zoneRules('Etc/GMT-1', 2026, 2026)).toEqual([{ at: '1980-01-01T00:00:00', from: '+01:00', to: '+01:00' }]);
});

test('where clocks follow the moon, each change is told by itself', () => {
  const rules = zoneRules('Africa/Casablanca', 2023, 2024);
  expect(rules.map(({ yearly }) => yearly)).not.toContainEqual(expect.anything());
  expect(rules.slice(1, 4)).toEqual([
    { at: '2023-04-23T02:00:00', from: '+00:00', to: '+01:00' },
    { at: '2024-04-14T02:00:00', from: '+00:00', to: '+01:00' },
    { at: '2025-04-06T02:00:00', from: '+00:00', to: '+01:00' }
  ]);
});

test('a law that ended goes no further: Brazil has had no summer time since 2019', () => {
  expect(zoneChanges('America/Sao_Paulo', 2026, 2036)).toEqual([
    { at: '2019-02-17T00:00:00', from: '-02:00', to: '-03:00' }
  ]);
  expect(zoneRules('America/Sao_Paulo', 2014, 2026).every(({ yearly }) => yearly === undefined)).toBe(true);
});
