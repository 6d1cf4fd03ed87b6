import { expect, test } from 'vitest';
import { at, journey, journeyAnswer, seconds, trip } from './tiny-feed.ts';

const trips = [trip('T', 'A 08:00, B 08:30')];

test('a walk lasts its straight line times 1.25 at 1.33 metres a second, rounded up', async () => {
  const { journey: answer } = await journeyAnswer({ trips }, [{ at: at(0.4) }, { at: at(10) }], { depart: '07:00' });
  expect(answer?.legs[0]).toMatchObject({ kind: 'walk', from: 'door', to: 'A', arrive: seconds('08:00') });
  expect(seconds('08:00') - (answer?.depart ?? 0)).toBe(Math.ceil((400 * 1.25) / 1.33));
});

test('speed and factor are the person’s', async () => {
  const walking = { speed: 1, factor: 1 };
  const { journey: answer } = await journeyAnswer(
    { trips },
    [{ at: at(0.3995) }, { at: at(10) }],
    { depart: '07:00' },
    { walking }
  );
  expect(seconds('08:00') - (answer?.depart ?? 0)).toBe(400);
});

test('from door to stop it goes as far as the longest walk, and no farther', async () => {
  const near = [{ at: at(-1.19) }, { at: at(10) }] as [
    { at: { lat: number; lon: number } },
    { at: { lat: number; lon: number } }
  ];
  const far = [{ at: at(-1.21) }, { at: at(10) }] as typeof near;
  expect(await journey({ trips }, near, { depart: '07:00' })).toContain('T A 08:00 B 08:30');
  expect(await journey({ trips }, far, { depart: '07:00' })).toBeNull();
  expect(await journey({ trips }, far, { depart: '07:00' }, { walking: { maxWalk: 1600 } })).toContain('T A 08:00');
});

test('stop to stop it goes 500 metres, and the change time comes on top', async () => {
  const stops = { C: 10.3 };
  const walk = Math.ceil((300 * 1.25) / 1.33);
  const leaving = (extra: number) =>
    `08:${String(30 + Math.floor((walk + extra) / 60)).padStart(2, '0')}:${String((walk + extra) % 60).padStart(2, '0')}`;
  const feed = (extra: number) => ({ trips: [...trips, trip('U', `C ${leaving(extra)}, D 09:00`)], stops });
  expect(await journey(feed(120), 'A to D', { depart: '07:00' })).toContain('| walk B 08:30 C');
  expect(await journey(feed(119), 'A to D', { depart: '07:00' })).toBeNull();
  expect(await journey(feed(0), 'A to D', { depart: '07:00' }, { walking: { changeTime: 0 } })).toContain('U C');
  expect(await journey(feed(120), 'A to D', { depart: '07:00' }, { walking: { maxTransfer: 300 } })).toBeNull();
});

test('a walk between two stops is a leg, even of 0 s; a change at one stop is none', async () => {
  const away = [...trips, trip('U', 'C 08:40, D 09:00'), trip('V', 'B 08:50, E 09:10')];
  const feed = { trips: away, stops: { C: 10 } };
  expect(await journey(feed, 'A to D', { depart: '07:00' })).toBe(
    'T A 08:00 B 08:30 | walk B 08:30 C 08:30 | U C 08:40 D 09:00'
  );
  expect(await journey(feed, 'A to E', { depart: '07:00' })).toBe('T A 08:00 B 08:30 | V B 08:50 E 09:10');
});

test('at most one walk between two rides', async () => {
  const feed = { trips: [...trips, trip('U', 'D 09:00, E 09:30')], stops: { C: 10.35, D: 10.7 } };
  expect(await journey(feed, 'A to E', { depart: '07:00' })).toBeNull();
});

test('door to door on foot competes with rides, and leaves or arrives exactly when asked', async () => {
  const ends = [{ at: at(0) }, { at: at(1) }] as [
    { at: { lat: number; lon: number } },
    { at: { lat: number; lon: number } }
  ];
  const lasts = Math.ceil((1000 * 1.25) / 1.33);
  const there = await journeyAnswer({ trips }, ends, { depart: '07:00' });
  expect(there.journey).toMatchObject({ depart: seconds('07:00'), arrive: seconds('07:00') + lasts, changes: 0 });
  const by = await journeyAnswer({ trips }, ends, { arrive: '07:00' });
  expect(by.journey).toMatchObject({ depart: seconds('07:00') - lasts, arrive: seconds('07:00') });
});

test('a stop without coordinates, or at 0,0, is served but not walked to', async () => {
  for (const row of [
    { stop_lat: '', stop_lon: '' },
    { stop_lat: 0, stop_lon: 0 }
  ]) {
    const feed = { trips, stopRows: { B: row } };
    expect(await journey(feed, 'A to B', { depart: '07:00' })).toBe('T A 08:00 B 08:30');
    expect(
      await journey(feed, [{ stops: [{ stop: 'A', seconds: 0 }] }, { at: { lat: 0, lon: 0 } }], { depart: '07:00' })
    ).toBeNull();
  }
});

test('an end without a stop in walking distance is joined by a local leg, if that is asked for', async () => {
  const ends = [{ at: at(-3) }, { at: at(10) }] as [
    { at: { lat: number; lon: number } },
    { at: { lat: number; lon: number } }
  ];
  expect(await journey({ trips }, ends, { depart: '07:00' })).toBeNull();
  const { journey: answer } = await journeyAnswer({ trips }, ends, { depart: '07:00' }, { walking: { local: 10 } });
  expect(answer?.legs[0]).toMatchObject({ kind: 'local', from: 'door', to: 'A' });
  expect(seconds('08:00') - (answer?.depart ?? 0)).toBe(Math.ceil((3000 * 1.3) / 5.5));
  expect(await journey({ trips }, ends, { depart: '07:00' }, { walking: { local: 2 } })).toBeNull();
});

test('no local leg where a stop can be walked to', async () => {
  const feed = { trips: [...trips, trip('U', 'C 07:30, B 07:50')], stops: { C: 3 } };
  const { journey: answer } = await journeyAnswer(
    feed,
    [{ at: at(0.5) }, { at: at(10) }],
    { depart: '07:00' },
    { walking: { local: 10 } }
  );
  expect(answer?.legs.map(({ kind }) => kind)).toEqual(['walk', 'ride', 'walk']);
});

test('a named stop that the timetable does not have is joined to the stops around where it was, if that is said', async () => {
  const gone = { stops: [{ stop: 'Z', seconds: 600 }], otherwise: at(0.4) };
  const { journey: answer } = await journeyAnswer({ trips }, [gone, { at: at(10) }], { depart: '07:00' });
  expect(answer?.legs[0]).toMatchObject({ kind: 'walk', from: 'door', to: 'A', arrive: seconds('08:00') });
  expect(seconds('08:00') - (answer?.depart ?? 0)).toBe(600 + Math.ceil((400 * 1.25) / 1.33));
  const there = { stops: [{ stop: 'A', seconds: 600 }], otherwise: at(5) };
  expect((await journeyAnswer({ trips }, [there, { at: at(10) }], { depart: '07:00' })).journey?.depart).toBe(
    seconds('07:50')
  );
});
