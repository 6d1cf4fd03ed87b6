import { expect, test } from 'vitest';
import { decideJoining, type JoinAsked, LONGEST_WORDS } from './joining.ts';

const NOW = new Date('2026-11-25T09:00:00Z');
const stranger: JoinAsked = {
  joining: 'open',
  hasConduct: false,
  acceptsConduct: false,
  role: undefined,
  isKeptOut: false,
  isInvited: false,
  asked: undefined,
  words: ''
};
const join = (more: Partial<JoinAsked>) => decideJoining({ ...stranger, ...more }, NOW);
const refusedOn = (day: string) => ({
  askedAt: new Date(day),
  words: 'Me',
  refused: { at: new Date(day), because: 'We are full.' }
});

test('an open group is joined at once, by who accepts its code of conduct', () => {
  expect(join({})).toEqual({ answer: 'joined' });
  expect(join({ hasConduct: true })).toEqual({ answer: 'refused', reason: 'conduct' });
  expect(join({ hasConduct: true, acceptsConduct: true })).toEqual({ answer: 'joined' });
  expect(join({ role: 'organiser' })).toEqual({ answer: 'refused', reason: 'member' });
});

test('a group that approves is asked, in a few own words, once', () => {
  expect(join({ joining: 'approval' })).toEqual({ answer: 'refused', reason: 'words-missing' });
  expect(join({ joining: 'approval', words: 'I run the library in Bala.' })).toEqual({ answer: 'asked' });
  expect(join({ joining: 'approval', words: 'x'.repeat(LONGEST_WORDS + 1) })).toMatchObject({
    reason: 'words-too-long'
  });
  const asked = { askedAt: NOW, words: 'Me' };
  expect(join({ joining: 'approval', words: 'Me', asked })).toMatchObject({ reason: 'waiting' });
});

test('who was refused may ask again after thirty days', () => {
  expect(join({ joining: 'approval', words: 'Me', asked: refusedOn('2026-10-27T09:00:00Z') })).toMatchObject({
    reason: 'too-soon'
  });
  expect(join({ joining: 'approval', words: 'Me', asked: refusedOn('2026-10-26T09:00:00Z') })).toEqual({
    answer: 'asked'
  });
});

test('who is kept out comes in by no way', () => {
  for (const joining of ['open', 'approval', 'invitation'] as const) {
    expect(join({ joining, isKeptOut: true, isInvited: true, words: 'Me' })).toMatchObject({ reason: 'kept-out' });
  }
});

test('an invitation opens every group, also to who was refused', () => {
  expect(join({ joining: 'invitation' })).toMatchObject({ reason: 'by-invitation' });
  expect(join({ joining: 'invitation', isInvited: true })).toEqual({ answer: 'joined' });
  expect(join({ joining: 'approval', isInvited: true, asked: refusedOn('2026-11-24T09:00:00Z') })).toEqual({
    answer: 'joined'
  });
});
