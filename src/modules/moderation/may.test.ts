import { expect, test } from 'vitest';
import { mayWithText, standingsToText, TEXT_ACTS, type TextAct } from './may.ts';

const HER = { id: 'her', administrator: false };
const HEAD = { id: 'head', administrator: true };
const elsewhere = { isReader: false, isOrganiser: false, isReported: false };

test('nobody decides about what she wrote herself, be she organiser or administrator', () => {
  for (const kind of ['reply', 'gathering', 'profile', 'message'] as const) {
    const standings = standingsToText(
      { kind, author: 'head' },
      { person: HEAD, isReader: true, isOrganiser: true, isReported: true }
    );
    expect(mayWithText(standings, 'shown', 'decide')).toBe(false);
    expect(mayWithText(standings, 'hidden', 'bring-back')).toBe(false);
    expect(mayWithText(standings, 'shown', 'report')).toBe(false);
    expect(mayWithText(standings, 'hidden', 'read')).toBe(true);
  }
});

test('who runs the server looks after what was reported, and nothing else', () => {
  const text = { kind: 'reply', author: 'her' } as const;
  expect(standingsToText(text, { ...elsewhere, person: HEAD })).toEqual(['signed-in']);
  const reported = standingsToText(text, { ...elsewhere, person: HEAD, isReported: true });
  expect(mayWithText(reported, 'shown', 'decide')).toBe(true);
});

test('what a group says of itself is not for its own organisers to decide about', () => {
  const text = { kind: 'group', author: null } as const;
  const organiser = standingsToText(text, { person: HER, isReader: true, isOrganiser: true, isReported: true });
  expect(mayWithText(organiser, 'shown', 'decide')).toBe(false);
  expect(mayWithText(organiser, 'shown', 'report')).toBe(true);
});

test('who is not signed in may do nothing, whatever state a text is in', () => {
  const visitor = standingsToText({ kind: 'group', author: null }, { ...elsewhere, person: null, isReader: true });
  for (const act of Object.keys(TEXT_ACTS) as TextAct[])
    for (const state of ['shown', 'hidden', 'removed'] as const) expect(mayWithText(visitor, state, act)).toBe(false);
});

test('a guest reports what she may read in her camp, and decides about nothing', () => {
  const guest = { id: 'guest', administrator: false, isGuest: true };
  const asking = { ...elsewhere, person: guest, isReader: true };
  const standings = standingsToText({ kind: 'pitch', author: 'her' }, asking);
  expect(standings).toEqual(['guest', 'reader']);
  expect(mayWithText(standings, 'shown', 'report')).toBe(true);
  expect(mayWithText(standings, 'shown', 'decide')).toBe(false);
  expect(standingsToText({ kind: 'pitch', author: 'guest' }, asking)).toEqual(['guest', 'author']);
});
