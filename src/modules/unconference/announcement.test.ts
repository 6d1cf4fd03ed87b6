import { expect, test } from 'vitest';
import { checkAnnouncement, LONGEST_ANNOUNCEMENT, MOST_ANNOUNCEMENTS } from './announcement.ts';

test('what is said to everybody is short, and few things at once', () => {
  expect(checkAnnouncement('  Cake in\nthe hall ', 0)).toEqual({ checked: 'Cake in the hall' });
  expect(checkAnnouncement(' ', 0)).toEqual({ trouble: 'missing' });
  expect(checkAnnouncement('x'.repeat(LONGEST_ANNOUNCEMENT + 1), 0)).toEqual({ trouble: 'too-long' });
  expect(checkAnnouncement('Cake', MOST_ANNOUNCEMENTS)).toEqual({ trouble: 'too-many' });
});
