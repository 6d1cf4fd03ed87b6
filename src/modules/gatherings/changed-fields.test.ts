import { expect, test } from 'vitest';
import { blankGathering } from './blank-gathering.ts';
import { changedFields } from './changed-fields.ts';
import { movedFrom } from './moved.ts';

test('what another organiser changed is known field by field, whatever line ends a browser sends', () => {
  const theirs = { ...blankGathering('UTC'), title: 'Cake', about: 'One\nTwo' };
  expect(changedFields({ ...theirs, about: 'One\r\nTwo' }, theirs)).toEqual([]);
  expect(changedFields({ ...theirs, title: 'Camp', fee: '£5' }, theirs)).toEqual(['title', 'fee']);
});

test('hours, place and attendance are what people must hear of', () => {
  const held = {
    start: '2026-12-05T10:30',
    end: '2026-12-05T16:30',
    zone: 'Europe/London',
    attendance: 'in-person' as const,
    venueId: 'a',
    place: { name: 'The Exchange', lat: 52, lon: -1, guessed: false }
  };
  expect(movedFrom(held, held)).toBeUndefined();
  expect(movedFrom(held, { ...held, venueId: 'b' })).toEqual({
    start: '2026-12-05T10:30',
    end: '2026-12-05T16:30',
    zone: 'Europe/London',
    attendance: 'in-person',
    place: 'The Exchange',
    point: { lat: 52, lon: -1 }
  });
});
