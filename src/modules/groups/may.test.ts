import { expect, test } from 'vitest';
import { mayInGroup, standingsOf } from './may.ts';

test('everybody may read a group, and only its owners change it', () => {
  expect(mayInGroup(standingsOf(null, undefined), 'read')).toBe(true);
  expect(mayInGroup(standingsOf({ administrator: false }, 'organiser'), 'edit')).toBe(false);
  expect(mayInGroup(standingsOf({ administrator: false }, 'owner'), 'edit')).toBe(true);
});

test('who runs the server is no organiser of every group', () => {
  expect(mayInGroup(standingsOf({ administrator: true }, undefined), 'make-gathering')).toBe(false);
  expect(mayInGroup(standingsOf({ administrator: true }, 'organiser'), 'make-gathering')).toBe(true);
});
