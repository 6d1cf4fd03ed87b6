import { expect, test } from 'vitest';
import { freezesAt } from './freeze.ts';
import { stageOf } from './may.ts';

const endsAt = new Date('2026-11-01T16:30Z');
const AFTER = new Date('2026-11-03T09:00Z');
const camp = { kind: 'unconference', endsAt, frozenAt: null, keptOpen: false } as const;
const stage = (one: Parameters<typeof freezesAt>[0], now: string) =>
  stageOf({ state: 'published', endsAt: one.endsAt, freezesAt: freezesAt(one) }, new Date(now));

test('an unconference freezes by itself a fortnight after its end', () => {
  expect(stage(camp, '2026-11-01T16:00Z')).toBe('published');
  expect(stage(camp, '2026-11-15T16:29Z')).toBe('over');
  expect(stage(camp, '2026-11-15T16:30Z')).toBe('frozen');
});

test('its organisers freeze it earlier, or keep it open', () => {
  expect(stage({ ...camp, frozenAt: AFTER }, '2026-11-03T09:00Z')).toBe('frozen');
  expect(stage({ ...camp, keptOpen: true }, '2027-11-03T09:00Z')).toBe('over');
});

test('moved to a later day it is open until that is over', () => {
  expect(stage({ ...camp, frozenAt: AFTER, endsAt: new Date('2027-05-01T16:30Z') }, '2027-04-01T09:00Z')).toBe(
    'published'
  );
});

test('other gatherings never freeze', () => {
  expect(stage({ ...camp, kind: 'meet-up' }, '2027-11-03T09:00Z')).toBe('over');
});
