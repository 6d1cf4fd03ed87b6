import { expect, test } from 'vitest';
import { announcementsFor, checkAnnouncement, LONGEST_ANNOUNCEMENT, MOST_ANNOUNCEMENTS } from './announcement.ts';

test('what is said to everybody is short, and few things at once', () => {
  expect(checkAnnouncement('  Cake in\nthe hall ', 0)).toEqual({ checked: 'Cake in the hall' });
  expect(checkAnnouncement(' ', 0)).toEqual({ trouble: 'missing' });
  expect(checkAnnouncement('x'.repeat(LONGEST_ANNOUNCEMENT + 1), 0)).toEqual({ trouble: 'too-long' });
  expect(checkAnnouncement('Cake', MOST_ANNOUNCEMENTS)).toEqual({ trouble: 'too-many' });
});

test('what is hidden is read by who wrote it and who looks after it, what was taken down by the latter alone', () => {
  const one = { text: 'Cake', saidAt: new Date(0), by: 'her', hidden: null, isDown: false };
  const all = [
    { ...one, id: 'up' },
    { ...one, id: 'hidden', hidden: { because: 'Odd' } },
    { ...one, id: 'down', isDown: true }
  ];
  const reads = (person: string | undefined, looksAfter: boolean) =>
    announcementsFor(all, { person, looksAfter }).map(({ id }) => id);
  expect(reads(undefined, false)).toEqual(['up']);
  expect(reads('other', false)).toEqual(['up']);
  expect(reads('her', false)).toEqual(['up', 'hidden']);
  expect(reads('other', true)).toEqual(['up', 'hidden', 'down']);
});
