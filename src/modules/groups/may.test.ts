import { expect, test } from 'vitest';
import { mayInGroup, standingsOf } from './may.ts';

const nobody = { administrator: false };

test('everybody may read a group, and only its owners change it', () => {
  expect(mayInGroup(standingsOf(null, undefined), 'read')).toBe(true);
  expect(mayInGroup(standingsOf(nobody, 'organiser'), 'edit')).toBe(false);
  expect(mayInGroup(standingsOf(nobody, 'owner'), 'edit')).toBe(true);
});

test('who runs the server is no organiser of every group', () => {
  expect(mayInGroup(standingsOf({ administrator: true }, undefined), 'make-gathering')).toBe(false);
  expect(mayInGroup(standingsOf({ administrator: true }, 'organiser'), 'make-gathering')).toBe(true);
});

test('the noticeboard of an open group is read by all, that of another by its members', () => {
  expect(mayInGroup(standingsOf(null, undefined, { joining: 'open' }), 'read-board')).toBe(true);
  expect(mayInGroup(standingsOf(nobody, undefined, { joining: 'approval' }), 'read-board')).toBe(false);
  expect(mayInGroup(standingsOf(nobody, 'member', { joining: 'invitation' }), 'read-board')).toBe(true);
});

test('who is in an open group is told to who has an account, in another to its members', () => {
  expect(mayInGroup(standingsOf(null, undefined, { joining: 'open' }), 'read-members')).toBe(false);
  expect(mayInGroup(standingsOf(nobody, undefined, { joining: 'open' }), 'read-members')).toBe(true);
  expect(mayInGroup(standingsOf(nobody, undefined, { joining: 'approval' }), 'read-members')).toBe(false);
});

test('whom organisers keep out reads what everybody reads, and has nothing else to do with the group', () => {
  const keptOut = standingsOf(nobody, undefined, { joining: 'open', isKeptOut: true });
  expect(mayInGroup(keptOut, 'read')).toBe(true);
  expect(mayInGroup(keptOut, 'read-board')).toBe(true);
  expect(mayInGroup(keptOut, 'read-members')).toBe(false);
  expect(mayInGroup(keptOut, 'join')).toBe(false);
  expect(mayInGroup(keptOut, 'follow')).toBe(false);
});
