import { expect, test } from 'vitest';
import { withHours } from './with-hours.ts';

const day = { title: 'Camp', start: '2026-12-05', attendance: 'in-person' as const, cancelled: false };

test('hours that were told stand where none were said', () => {
  expect(withHours(day, { start: '09:30', end: '16:30' })).toMatchObject({
    start: '2026-12-05T09:30',
    end: '2026-12-05T16:30'
  });
  const evening = { ...day, start: '2026-12-05T19:00' };
  expect(withHours(evening, { start: '09:30', end: '01:00' })).toMatchObject({
    start: '2026-12-05T19:00',
    end: '2026-12-06T01:00'
  });
  expect(withHours(evening, undefined)).toEqual(evening);
});
