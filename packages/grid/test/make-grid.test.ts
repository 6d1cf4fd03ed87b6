import { describe, expect, test } from 'vitest';
import { best } from '../src/best.ts';
import { makeGrid } from '../src/make-grid.ts';
import { seatEveryone } from '../src/seat-everyone.ts';
import { camp, crowd } from './camps.ts';
import { randomCamp } from './random-camp.ts';

describe('a grid', () => {
  test('puts two sessions that the same people must see at different times', () => {
    const both = camp({
      rooms: { Hall: 50, Library: 50 },
      slots: 2,
      sessions: { cake: {}, tea: {} },
      people: crowd('guest', 5, { must: ['cake', 'tea'] })
    });
    const { placements, points, best } = makeGrid(both);
    expect(new Set(placements.map(({ slot }) => slot)).size).toBe(2);
    expect({ points, best }).toEqual({ points: 30, best: 30 });
  });

  test('puts what most wish for into the largest room', () => {
    const two = camp({
      rooms: { Cupboard: 4, Hall: 40 },
      sessions: { popular: {}, quiet: {} },
      people: { ...crowd('many', 30, { must: ['popular'] }), ...crowd('few', 3, { must: ['quiet'] }) }
    });
    expect(makeGrid(two).placements).toEqual([
      { session: 'quiet', slot: '1', room: 'Cupboard' },
      { session: 'popular', slot: '1', room: 'Hall' }
    ]);
  });

  test('seats no more than a room holds, its hosts first', () => {
    const full = camp({
      rooms: { Cupboard: 5 },
      sessions: { talk: { hosts: ['host one', 'host two'] } },
      people: crowd('guest', 9, { like: ['talk'] })
    });
    expect(makeGrid(full).points).toBe(3);
  });

  test('places a session that nobody asked for, where it costs nothing', () => {
    const { placements, points } = makeGrid(camp({ sessions: { unloved: {} } }));
    expect({ placed: placements.length, points }).toEqual({ placed: 1, points: 0 });
  });

  test('is the same for the same seed and number of tries', () => {
    const some = randomCamp(7, 12);
    expect(makeGrid(some, { seed: 3, iterations: 500 })).toEqual(makeGrid(some, { seed: 3, iterations: 500 }));
  });

  test('expects fewer to come than wish, where it is told so', () => {
    const two = camp({
      rooms: { Small: 20, Large: 30 },
      slots: 1,
      sessions: { one: { pinned: { room: 'Small' } } },
      people: crowd('guest', 28, { like: ['one'] })
    });
    expect(makeGrid(two, { turnout: 0.69 }).points).toBe(20);
  });

  test('gives to those who have little before those who have much, where it is to be fair', () => {
    const day = {
      slots: 2,
      sessions: { opening: { pinned: { slot: '1' } }, liked: {}, other: {} },
      people: { ...crowd('many', 3, { must: ['opening'], like: ['liked'] }), ...crowd('few', 2, { like: ['other'] }) }
    };
    const second = (fair: boolean) => makeGrid(camp(day), { fair }).placements[1]?.session;
    expect([second(false), second(true)]).toEqual(['liked', 'other']);
  });

  test('stops with the best so far when it is told to', () => {
    const some = randomCamp(11, 12);
    let heard = 0;
    makeGrid(some, { iterations: 1_000_000_000, onProgress: () => ++heard < 3 });
    expect(heard).toBe(3);
  });

  test('of nothing is empty', () => {
    expect(makeGrid(camp({ rooms: {}, slots: 0 }))).toMatchObject({ placements: [], unplaced: [], points: 0, best: 0 });
  });
});

describe('what is left out says why', () => {
  const why = (given: Parameters<typeof camp>[0]) =>
    Object.fromEntries(makeGrid(camp(given)).unplaced.map(({ session, why }) => [session, why]));

  test('no room has what it needs', () => {
    expect(why({ sessions: { film: { equipment: ['projector'] } } })).toEqual({ film: 'needs' });
    expect(why({ rooms: { Nook: 1 }, sessions: { panel: { hosts: ['a', 'b'] } } })).toEqual({ panel: 'needs' });
  });

  test('its rooms are closed, or taken by what is pinned there', () => {
    expect(why({ closed: [['Hall', '1']], sessions: { talk: {} } })).toEqual({ talk: 'no-cell' });
    expect(
      why({
        sessions: { opening: { pinned: { slot: '1', room: 'Hall' } }, talk: {} },
        people: crowd('guest', 2, { must: ['opening'] })
      })
    ).toEqual({ talk: 'no-cell' });
  });

  test('a host is away, or hosts another session', () => {
    expect(why({ sessions: { talk: { hosts: ['ann'] } }, people: { ann: { away: ['1'] } } })).toEqual({ talk: 'host' });
    expect(
      why({
        rooms: { Hall: 9, Library: 9 },
        sessions: { one: { hosts: ['ann'] }, two: { hosts: ['ann'] } },
        people: crowd('guest', 2, { must: ['one'] })
      })
    ).toEqual({ two: 'host' });
  });

  test('nothing comes after what it has to come after', () => {
    const order = { rooms: { Hall: 9, Library: 9 }, sessions: { first: {}, second: { after: ['first'] } } };
    expect(why({ ...order, people: crowd('guest', 2, { must: ['first'] }) })).toEqual({ second: 'after' });
    expect(why({ sessions: { alone: { after: ['alone'] } } })).toEqual({ alone: 'after' });
  });

  test('others are worth more', () => {
    const two = {
      sessions: { loved: {}, liked: {} },
      people: { ...crowd('fan', 3, { must: ['loved'], like: ['liked'] }) }
    };
    expect(why(two)).toEqual({ liked: 'least-loss' });
  });
});

test('what is held again is met once: whoever wants it comes to one of its times', () => {
  const twice = camp({
    rooms: { Nook: 6 },
    slots: 2,
    sessions: { cake: {}, 'cake again': { repeats: 'cake' }, tea: {} },
    people: { ...crowd('a', 10, { must: ['cake'] }), ...crowd('b', 2, { like: ['tea'] }) }
  });
  const { placements, points } = makeGrid(twice);
  expect(placements.map(({ session }) => session).toSorted()).toEqual(['cake', 'cake again']);
  expect(points).toBe(30);
  const seats = seatEveryone(twice, placements);
  expect(seats).toHaveLength(10);
  expect(new Set(seats.map(({ person }) => person)).size).toBe(10);
});

test('what takes two times stands in both, in one room, and not over a break', () => {
  const long = camp({
    rooms: { Hall: 20, Nook: 5 },
    slots: 3,
    sessions: { workshop: { length: 2 }, tea: {}, cake: {} },
    people: crowd('a', 10, { must: ['workshop'], like: ['tea', 'cake'] })
  });
  long.slots[0].breakAfter = true;
  const { placements, points } = makeGrid(long);
  expect(placements.find(({ session }) => session === 'workshop')).toEqual({
    session: 'workshop',
    slot: '2',
    room: 'Hall'
  });
  expect(points).toBe(70);
  expect(best(long)).toBe(70);
});

describe('where a cell is free that a host would rather not give', () => {
  const quiet = camp({
    rooms: { Hall: 20, Nook: 5 },
    sessions: { cake: {}, knitting: { hosts: ['ann'] } },
    people: { ann: { must: ['cake'] } }
  });

  test('a session stays out: it has the most points so', () => {
    expect(makeGrid(quiet)).toMatchObject({ points: 3, unplaced: [{ session: 'knitting', why: 'least-loss' }] });
  });

  test('it stands where cells are filled first', () => {
    expect(makeGrid(quiet, { filling: true })).toMatchObject({ points: 0, unplaced: [] });
    expect(makeGrid(quiet, { filling: true, fair: true })).toMatchObject({ points: 0, unplaced: [] });
  });

  test('which one stands where there are too few is no matter of hosts', () => {
    const one = { ...quiet, rooms: quiet.rooms.slice(0, 1) };
    expect(makeGrid(one, { filling: true }).placements).toEqual([{ session: 'cake', slot: '1', room: 'Hall' }]);
  });
});
