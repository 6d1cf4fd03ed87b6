import { describe, expect, test } from 'vitest';
import { checkGrid } from '../src/check-grid.ts';
import { makeGrid } from '../src/make-grid.ts';
import { movesBetween } from '../src/moves.ts';
import { repairGrid } from '../src/repair.ts';
import { camp, crowd } from './camps.ts';
import { randomCamp, timedCamp } from './random-camp.ts';

describe('when a room is lost', () => {
  const before = camp({
    rooms: { Hall: 40, Library: 40, Nook: 5 },
    slots: 3,
    sessions: { welcome: {}, cake: {}, tea: {}, biscuits: {} },
    people: { ...crowd('a', 20, { must: ['cake'] }), ...crowd('b', 30, { like: ['tea'] }) }
  });
  const placements = [
    { session: 'welcome', slot: '1', room: 'Hall' },
    { session: 'cake', slot: '2', room: 'Hall' },
    { session: 'tea', slot: '2', room: 'Library' },
    { session: 'biscuits', slot: '3', room: 'Nook' }
  ];
  const now = { ...before, closed: ['1', '2', '3'].map((slot) => ({ room: 'Hall', slot })) };
  const repairs = () => repairGrid({ before, now, placements, started: ['1'] });

  test('there are three ways to go on, each told by what moves and who misses something', () => {
    expect(
      repairs().map(({ way, moves, missing }) => ({
        way,
        moves: moves.map(({ session, what }) => [session, what]),
        missing
      }))
    ).toEqual([
      { way: 'fewest-moves', moves: [['cake', 'slot']], missing: { people: 0, must: 0 } },
      { way: 'best-fit', moves: [['cake', 'slot']], missing: { people: 0, must: 0 } },
      {
        way: 'rooms-only',
        moves: [
          ['cake', 'room'],
          ['tea', 'room']
        ],
        missing: { people: 25, must: 0 }
      }
    ]);
  });

  test('what has begun stays, though its room was lost', () => {
    for (const { placements } of repairs())
      expect(placements[0]).toEqual({ session: 'welcome', slot: '1', room: 'Hall' });
  });
});

test('a host who is late is given a later time, and the rest stays', () => {
  const before = camp({ rooms: { Hall: 9, Nook: 9 }, slots: 2, sessions: { talk: { hosts: ['ann'] }, tea: {} } });
  const now = { ...before, people: [{ id: 'ann', must: [], like: [], away: ['1'] }] };
  const [fewest] = repairGrid({
    before,
    now,
    placements: [
      { session: 'talk', slot: '1', room: 'Hall' },
      { session: 'tea', slot: '1', room: 'Nook' }
    ]
  });
  expect(fewest?.moves.map(({ session, what, to }) => [session, what, to?.slot])).toEqual([['talk', 'slot', '2']]);
});

test('a new pitch finds a place, and nothing moves for it where it need not', () => {
  const before = camp({ slots: 2, sessions: { talk: {} } });
  const now = camp({ slots: 2, sessions: { talk: {}, fresh: {} } });
  const [fewest] = repairGrid({ before, now, placements: [{ session: 'talk', slot: '2', room: 'Hall' }] });
  expect(fewest?.moves).toEqual([{ session: 'fresh', what: 'placed', to: { slot: '1', room: 'Hall' } }]);
});

test('whatever is lost, no way of going on breaks a rule where nothing has begun', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const before = randomCamp(seed, 12);
    const { placements } = makeGrid(before, { iterations: 500 });
    const [lost] = before.rooms;
    const now = {
      ...before,
      closed: [...before.closed, ...before.slots.map(({ id }) => ({ room: lost?.id ?? '', slot: id }))]
    };
    for (const { way, placements: repaired } of repairGrid({ before, now, placements, iterations: 500 })) {
      expect({ seed, way, broken: checkGrid(now, repaired) }).toEqual({ seed, way, broken: [] });
      const slotsMoved = movesBetween(placements, repaired).filter(({ what }) => what === 'slot').length;
      expect(way === 'rooms-only' ? slotsMoved : 0).toBe(0);
    }
  }
});

test('a repair keeps what takes two times and what is held again by the rules', () => {
  const broken = Array.from({ length: 20 }, (_, index) => index + 1).flatMap((seed) => {
    const before = timedCamp(seed, 20);
    const { placements } = makeGrid(before, { seed, iterations: 300 });
    const lost = before.slots.map(({ id }) => ({ slot: id, room: before.rooms[0].id }));
    const now = { ...before, closed: [...before.closed, ...lost] };
    return repairGrid({ before, now, placements, iterations: 300 }).flatMap(({ way, placements: repaired }) =>
      checkGrid(now, repaired).map((each) => ({ seed, way, ...each }))
    );
  });
  expect(broken).toEqual([]);
});
