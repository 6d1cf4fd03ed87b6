import { expect, test } from 'vitest';
import { limitsFrom, readLimits, typeLimits } from './limits.ts';

test('limits are read as typed and shown as typed', () => {
  const read = readLimits({ earliest: '06:00', latest: '23:00', comfortable: '3' });
  expect(read).toEqual({ limits: { earliest: 21600, latest: 82800, comfortable: 10800 } });
  expect('limits' in read && typeLimits(read.limits)).toEqual({ earliest: '06:00', latest: '23:00', comfortable: '3' });
});

test('a latest time of half past midnight is on the next day', () => {
  expect(readLimits({ earliest: '06:00', latest: '00:30', comfortable: '2.5' })).toEqual({
    limits: { earliest: 21600, latest: 88200, comfortable: 9000 }
  });
});

test('each wrong field is named', () => {
  expect(readLimits({ earliest: 'early', latest: '25:00', comfortable: '-1' })).toEqual({
    wrong: { earliest: 'not-a-time', latest: 'not-a-time', comfortable: 'not-hours' }
  });
  expect(readLimits({ earliest: '14:00', latest: '13:00', comfortable: '3' })).toEqual({
    wrong: { latest: 'before-earliest' }
  });
});

test('limits from elsewhere are taken only when whole', () => {
  expect(limitsFrom({ earliest: 1, latest: 2, comfortable: 3 })).toEqual({ earliest: 1, latest: 2, comfortable: 3 });
  expect(limitsFrom({ earliest: 1, latest: '2', comfortable: 3 })).toBeUndefined();
  expect(limitsFrom(undefined)).toBeUndefined();
});
