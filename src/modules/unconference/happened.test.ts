import { expect, test } from 'vitest';
import { checkHappening, startedSlots } from './happened.ts';
import type { Plan } from './plan.ts';

const slot = (id: string, called = '') => ({ id, starts: id, ends: id, called });
const PLAN: Plan = {
  rooms: [{ id: 'hall', name: 'Hall', seats: 40, stepFree: true, projector: true, quiet: false, setAside: false }],
  slots: [slot('10:30'), slot('11:15', 'Coffee'), slot('11:30'), slot('12:15')]
};
const typed = { what: 'room-lost', room: 'hall', host: '', from: '11:30', until: '' };
const read = (more: Partial<typeof typed>) => checkHappening({ ...typed, ...more }, PLAN, new Set(['gwen']));

test('a room is lost from a time on, until the end or until another', () => {
  expect(read({})).toMatchObject({ absences: { closed: [{ slot: '11:30' }, { slot: '12:15' }], away: [] } });
  expect(read({ until: '11:30' })).toMatchObject({ absences: { closed: [{ slot: '11:30', room: 'hall' }] } });
});

test('a host is away, and a new session takes nothing away', () => {
  expect(read({ what: 'host-away', host: 'gwen', from: '12:15' })).toMatchObject({
    absences: { away: [{ slot: '12:15', person: 'gwen' }] }
  });
  expect(read({ what: 'new-session', room: '' })).toMatchObject({ absences: { closed: [], away: [] } });
});

test('what is not said is asked for', () => {
  expect(read({ what: '' })).toEqual({ troubles: { what: 'missing' } });
  expect(read({ room: '' })).toEqual({ troubles: { room: 'missing' } });
  expect(read({ what: 'host-away', host: 'tom' })).toEqual({ troubles: { host: 'missing' } });
  expect(read({ from: '12:15', until: '10:30' })).toEqual({ troubles: { until: 'before' } });
});

test('times that have begun are those until now, on the day', () => {
  expect(startedSlots(PLAN, '2026-12-12', '2026-12-11T18:00')).toEqual([]);
  expect(startedSlots(PLAN, '2026-12-12', '2026-12-12T11:30:10')).toEqual(['10:30', '11:30']);
  expect(startedSlots(PLAN, '2026-12-12', '2026-12-13T08:00')).toHaveLength(3);
});
