import { expect, test } from 'vitest';
import { readTypedPledge, saysNothing, typePledge } from './pledge.ts';

test('what is empty was not said, and a room may be offered without saying where', () => {
  const typed = { comes: false, helps: ' ', offersRoom: true, room: '', shownTo: 'everyone' };
  expect(readTypedPledge(typed)).toEqual({ pledge: { comes: false, helps: null, room: '', shownTo: 'everyone' } });
});

test('who says where the room is, offers it', () => {
  const typed = { comes: true, helps: 'cake', offersRoom: false, room: 'Our  library', shownTo: 'odd' };
  expect(readTypedPledge(typed)).toEqual({
    pledge: { comes: true, helps: 'cake', room: 'Our library', shownTo: 'pledged' }
  });
});

test('words that are too long are told', () => {
  const long = 'x'.repeat(201);
  expect(readTypedPledge({ comes: true, helps: long, offersRoom: true, room: long, shownTo: '' })).toEqual({
    troubles: { helps: 'too-long', room: 'too-long' }
  });
});

test('a form filled with what was said says the same', () => {
  const pledge = { comes: true, helps: null, room: '', shownTo: 'nobody' as const };
  expect(readTypedPledge(typePledge(pledge))).toEqual({ pledge });
  expect(saysNothing({ ...pledge, comes: false, room: null })).toBe(true);
});
