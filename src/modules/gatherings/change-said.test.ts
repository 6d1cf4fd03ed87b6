import { expect, test } from 'vitest';
import { changeSaid, typeSaid } from './change-said.ts';
import type { Gathering } from './gathering.ts';

const fair: Gathering = {
  title: 'Zine fair',
  start: '2026-12-05T10:00',
  end: '2026-12-06T16:00',
  place: { name: 'Bangor', lat: 53.2, lon: -4.1 },
  attendance: 'in-person',
  kind: 'meet-up',
  address: 'https://example.org/fair',
  cancelled: false
};

test('what is not touched stays as it is, for several days too', () => {
  expect(changeSaid(fair, typeSaid(fair))).toEqual({ said: fair });
  const days: Gathering = { ...fair, start: '2026-12-05', end: '2026-12-06' };
  expect(changeSaid(days, typeSaid(days))).toEqual({ said: days });
  const { place: _place, ...online } = { ...fair, attendance: 'online' as const };
  expect(changeSaid(online, typeSaid(online))).toEqual({ said: online });
});

test('hours, town and title are changed, and a new town is nowhere yet', () => {
  const typed = { ...typeSaid(fair), title: 'Zines', town: 'Conwy', lastDate: '', start: '11:00', end: '15:00' };
  expect(changeSaid(fair, typed)).toEqual({
    said: { ...fair, title: 'Zines', start: '2026-12-05T11:00', end: '2026-12-05T15:00', place: { name: 'Conwy' } }
  });
});

test('without a title it keeps the one it has; without a town or with a last day before the first it is not changed', () => {
  expect(changeSaid(fair, { ...typeSaid(fair), title: ' ' })).toEqual({ said: fair });
  expect(changeSaid(fair, { ...typeSaid(fair), town: '' })).toMatchObject({ troubles: { town: 'missing' } });
  expect(changeSaid(fair, { ...typeSaid(fair), lastDate: '2026-12-04' })).toEqual({
    troubles: { lastDate: 'before-start' }
  });
  expect(changeSaid(fair, { ...typeSaid(fair), lastDate: 'Sunday' })).toEqual({ troubles: { lastDate: 'not-a-date' } });
});
