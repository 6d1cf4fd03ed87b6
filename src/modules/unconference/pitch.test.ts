import { expect, test } from 'vitest';
import { type Pitch, readsWithdrawn, veilPitch } from './pitch.ts';
import { BLANK_PITCH, checkPitch, typePitch } from './typed-pitch.ts';

const PITCH: Pitch = {
  id: 'pitch',
  number: 7,
  kind: 'workshop',
  title: 'Local history on a map',
  about: 'Old postcards, new pins.',
  background: false,
  projector: true,
  stepFree: false,
  quiet: false,
  minutes: null,
  times: 1,
  inARow: false,
  hosts: [{ id: 'gwen', name: 'Gwen', handle: 'gwen' }],
  ideaOf: null,
  pitchedBy: 'gwen',
  withdrawn: false,
  hidden: { because: 'It names a child' }
};

test('what is hidden has no words but for who pitched it and the organisers', () => {
  expect(veilPitch(PITCH, { person: 'ned', looksAfter: false })).toMatchObject({ title: '', about: '', hosts: [] });
  expect(veilPitch(PITCH, { person: 'ned', looksAfter: false }).hidden).toEqual({ because: null });
  expect(veilPitch(PITCH, { person: 'gwen', looksAfter: false })).toEqual(PITCH);
  expect(veilPitch(PITCH, { person: undefined, looksAfter: true })).toEqual(PITCH);
});

test('a pitch needs a title, and fits on a sticky note', () => {
  expect(checkPitch({ ...BLANK_PITCH, title: '  ' })).toEqual({ troubles: { title: 'missing' } });
  expect(checkPitch({ ...BLANK_PITCH, title: 'x', about: 'y'.repeat(201) })).toEqual({
    troubles: { about: 'too-long' }
  });
  expect(checkPitch({ ...BLANK_PITCH, title: ' Zines  and  us ', kind: 'dance' })).toMatchObject({
    checked: { title: 'Zines and us', kind: 'discussion', hosting: true }
  });
});

test('a round of lightning talks stays one, whatever is changed about it', () => {
  const typed = { ...BLANK_PITCH, title: 'Lightning talks', kind: 'discussion' };
  expect(checkPitch(typed, 'lightning-round')).toMatchObject({ checked: { kind: 'lightning-round' } });
  expect(checkPitch(typed, 'workshop')).toMatchObject({ checked: { kind: 'discussion' } });
});

test('changing it begins with what it says', () => {
  expect(typePitch(PITCH, 'gwen')).toMatchObject({
    title: PITCH.title,
    kind: 'workshop',
    projector: true,
    hosting: true
  });
  expect(typePitch(PITCH, 'ned').hosting).toBe(false);
});

test('what somebody took back is hers alone; what an organiser withdrew its hosts and the organisers read too', () => {
  const readers = [
    { person: 'pitcher', looksAfter: false },
    { person: 'gwen', looksAfter: false },
    { person: 'ned', looksAfter: true },
    { person: undefined, looksAfter: false }
  ];
  const own = { ...PITCH, pitchedBy: 'pitcher', withdrawn: true };
  expect(readers.map((reader) => readsWithdrawn(own, reader))).toEqual([true, false, false, false]);
  const taken = { ...own, withdrawnBecause: 'Twice' };
  expect(readers.map((reader) => readsWithdrawn(taken, reader))).toEqual([true, true, true, false]);
});
