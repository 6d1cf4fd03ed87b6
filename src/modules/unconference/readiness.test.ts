import { describe, expect, test } from 'vitest';
import { type Readiness, readyPages } from './readiness.ts';

const NOTHING: Readiness = {
  rooms: 0,
  times: 0,
  isDoorOpen: false,
  guests: 0,
  waiting: 0,
  sessions: 0,
  placed: 0,
  isOnWall: false
};
const nextOf = (camp: Partial<Readiness>) => readyPages({ ...NOTHING, ...camp }).find(({ isDone }) => !isDone)?.page;

describe('what comes next for the organisers of a camp', () => {
  test('is rooms and times first, and both of them', () => {
    expect(nextOf({})).toBe('plan');
    expect(nextOf({ rooms: 2 })).toBe('plan');
  });

  test('is the door once there are rooms, and again whenever somebody waits to be let in', () => {
    const planned = { rooms: 2, times: 5 };
    expect(nextOf(planned)).toBe('guests');
    expect(nextOf({ ...planned, isDoorOpen: true })).toBe('pitches');
    expect(nextOf({ ...planned, isDoorOpen: true, guests: 3, waiting: 1 })).toBe('guests');
  });

  test('goes from sessions to the grid to the wall, and is nothing once that is up', () => {
    const open = { rooms: 2, times: 5, isDoorOpen: true, sessions: 8 };
    expect(nextOf(open)).toBe('grid');
    expect(nextOf({ ...open, placed: 8 })).toBe('wall');
    expect(nextOf({ ...open, placed: 8, isOnWall: true })).toBeUndefined();
  });
});
