import { expect, test } from 'vitest';
import { loggedPath } from './log.ts';

test('a path that is a secret is logged without it', () => {
  expect(loggedPath('/sign-in/abc123')).toBe('/sign-in/…');
  expect(loggedPath('/administrator/link/abc123')).toBe('/administrator/link/…');
  expect(loggedPath('/calendars/abc123.ics')).toBe('/calendars/…');
  expect(loggedPath('/unsubscribe/abc123/groups')).toBe('/unsubscribe/…/groups');
  expect(loggedPath('/groups/libraries/invitations/abc123')).toBe('/groups/libraries/invitations/…');
  expect(loggedPath('/answers/abc123/__data.json')).toBe('/answers/…/__data.json');
});

test('other paths are logged as they are', () => {
  expect(loggedPath('/administrator/settings')).toBe('/administrator/settings');
  expect(loggedPath('/sign-in')).toBe('/sign-in');
  expect(loggedPath('/groups/libraries/invitations')).toBe('/groups/libraries/invitations');
});
