import { expect, test } from 'vitest';
import { foldInterests, foldOrder, foldPitches, foldPlaced, rootsOf } from './merge.ts';
import type { Pitch } from './pitch.ts';

const pitch = (id: string, more: Partial<Pitch> = {}): Pitch => ({
  id,
  number: Number(id),
  kind: 'discussion',
  title: `Session ${id}`,
  about: '',
  background: false,
  projector: false,
  stepFree: false,
  quiet: false,
  minutes: null,
  times: 1,
  inARow: false,
  hosts: [{ id: `host ${id}`, name: `Host ${id}`, handle: null }],
  pitchedBy: null,
  ideaOf: null,
  withdrawn: false,
  hidden: null,
  ...more
});
const fold = (pitches: Pitch[], merged: [string, string][]) => foldPitches(pitches, rootsOf(pitches, new Map(merged)));

test('joined sessions are one, with both hosts, all that either needs, and both texts', () => {
  const [one, ...more] = fold([pitch('1'), pitch('2', { projector: true }), pitch('3')], [['2', '1']]);
  expect(one).toMatchObject({ id: '1', projector: true, hosts: [{ id: 'host 1' }, { id: 'host 2' }] });
  expect(one?.also).toMatchObject([{ id: '2', number: 2, title: 'Session 2', about: '', hosts: [{ id: 'host 2' }] }]);
  expect(more.map(({ id }) => id)).toEqual(['3']);
});

test('of what people said to either the stronger counts', () => {
  const roots = new Map([
    ['1', '1'],
    ['2', '1']
  ]);
  const interests = [
    { pitch: '1', person: 'Gwen', wish: 'like' as const },
    { pitch: '2', person: 'Gwen', wish: 'must' as const },
    { pitch: '1', person: 'Tom', wish: 'must' as const },
    { pitch: '2', person: 'Tom', wish: 'like' as const },
    { pitch: '2', person: 'Mair', wish: 'like' as const }
  ];
  expect(foldInterests(interests, roots).map(({ pitch: at, person, wish }) => `${at} ${person} ${wish}`)).toEqual([
    '1 Gwen must',
    '1 Tom must',
    '1 Mair like'
  ]);
});

test('three are joined one after another, and none of them goes round in a circle', () => {
  const chain = fold(
    [pitch('1'), pitch('2'), pitch('3')],
    [
      ['1', '2'],
      ['2', '3']
    ]
  );
  expect(chain.map(({ id, also }) => [id, also?.map(({ number }) => number)])).toEqual([['3', [1, 2]]]);
  expect(
    fold(
      [pitch('1'), pitch('2')],
      [
        ['1', '2'],
        ['2', '1']
      ]
    ).length
  ).toBeGreaterThan(0);
});

test('what was joined into a session that is taken back or hidden stands by itself again', () => {
  const withdrawn = fold([pitch('1', { withdrawn: true }), pitch('2')], [['2', '1']]);
  expect(withdrawn.map(({ id }) => id)).toEqual(['1', '2']);
  const hidden = fold([pitch('1', { hidden: { because: 'Odd' } }), pitch('2')], [['2', '1']]);
  expect(hidden.map(({ id }) => id)).toEqual(['1', '2']);
});

test('what comes after what is said of joined sessions as of one, which never comes after itself', () => {
  const roots = rootsOf([pitch('1'), pitch('2'), pitch('3')], new Map([['2', '1']]));
  const after = (later: string, earlier: string) => ({ pitch: later, after: earlier });
  expect(foldOrder([after('2', '3'), after('1', '3')], roots)).toEqual([after('1', '3')]);
  expect(foldOrder([after('3', '2')], roots)).toEqual([after('3', '1')]);
  expect(foldOrder([after('2', '1'), after('1', '2')], roots)).toEqual([]);
  expect(foldOrder([after('1', '3'), after('3', '2')], roots)).toEqual([after('1', '3'), after('3', '1')]);
});

test('in a grid from before they were joined they have the cells of one of them', () => {
  const roots = new Map([
    ['1', '1'],
    ['2', '1'],
    ['3', '1'],
    ['4', '4']
  ]);
  const at = (pitch: string, slot: string) => ({ pitch, slot, room: 'hall', pinned: false });
  expect(foldPlaced([at('2', '10'), at('1', '11'), at('4', '12')], roots)).toEqual([at('1', '11'), at('4', '12')]);
  expect(foldPlaced([at('2', '10'), at('3', '11'), at('2', '12')], roots)).toEqual([at('1', '10'), at('1', '12')]);
});
