import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideSignUp, type MySignUp } from './decide-sign-up.ts';
import { type Bookable, freePlaces, type Held, settleLine, waitingFor } from './places.ts';
import { type Answer, type WayToTakePart, WAYS_TO_TAKE_PART, WISHES } from './sign-up.ts';
import { timeToAnswer } from './time-to-answer.ts';

const HOUR = 3_600_000;
const START = new Date('2026-12-05T10:30:00Z');
const NOON = new Date('2026-11-25T12:00:00Z');
const camp = (more: Partial<Bookable> = {}): Bookable => ({
  attendance: 'in-person',
  places: { 'in-person': 2, online: null },
  startsAt: START,
  zone: 'Europe/London',
  ...more
});
const held = (inPerson: number, line: string[] = []): Held => ({
  going: { 'in-person': inPerson, online: 0 },
  line: line.map((person) => ({ person, way: 'in-person', offeredUntil: null }))
});
const go = { answer: 'going', way: 'in-person' } as const;
const mine = (more: Partial<MySignUp>): MySignUp => ({
  person: 'me',
  answer: 'waiting',
  way: 'in-person',
  offeredUntil: null,
  ...more
});

test('a free place is taken, and where there is none one waits', () => {
  expect(decideSignUp(go, undefined, { gathering: camp(), held: held(1) }, NOON)).toEqual({ answer: 'going' });
  expect(decideSignUp(go, undefined, { gathering: camp(), held: held(2) }, NOON)).toEqual({
    answer: 'waiting',
    again: false
  });
});

test('nobody takes a place before who waits for it, and who waits keeps her place in line', () => {
  const situation = { gathering: camp(), held: held(1, ['gwen', 'me']) };
  expect(decideSignUp(go, undefined, situation, NOON)).toMatchObject({ answer: 'waiting' });
  expect(decideSignUp(go, mine({}), situation, NOON)).toEqual({ answer: 'waiting', again: true });
});

test('a place that is kept for me is mine when I say so, and not once the time is over', () => {
  const kept = { ...held(1), line: [{ person: 'me', way: 'in-person' as const, offeredUntil: START }] };
  const situation = { gathering: camp(), held: kept };
  expect(decideSignUp(go, mine({ offeredUntil: START }), situation, NOON)).toEqual({ answer: 'going' });
  expect(decideSignUp(go, undefined, situation, NOON)).toMatchObject({ answer: 'waiting' });
});

test('who goes online and would rather be in the full room keeps the one and waits for the other', () => {
  const hybrid = camp({ attendance: 'hybrid' });
  const online = mine({ answer: 'going', way: 'online' });
  const full = { gathering: hybrid, held: held(2) };
  expect(decideSignUp(go, online, full, NOON)).toEqual({ answer: 'going-meanwhile', again: false });
  const both = { ...online, waitsForRoom: true };
  expect(decideSignUp(go, both, full, NOON)).toEqual({ answer: 'going-meanwhile', again: true });
  expect(decideSignUp(go, { ...both, offeredUntil: START }, full, NOON)).toEqual({ answer: 'going' });
  expect(decideSignUp({ answer: 'going', way: 'online' }, both, full, NOON)).toEqual({ answer: 'going' });
  expect(decideSignUp(go, online, { gathering: hybrid, held: held(1) }, NOON)).toEqual({ answer: 'going' });
  expect(decideSignUp(go, online, full, START)).toEqual({ answer: 'refused', reason: 'other-way-full' });
});

test('who waits for the room may go online meanwhile, if there is a place; the other way round nobody waits', () => {
  const hybrid = camp({ attendance: 'hybrid', places: { 'in-person': 2, online: 1 } });
  const meanwhile = { answer: 'going', way: 'online', meanwhile: true } as const;
  const waits = mine({});
  const free = { gathering: hybrid, held: held(2, ['me']) };
  const taken = { gathering: hybrid, held: { ...free.held, going: { 'in-person': 2, online: 1 } } };
  expect(decideSignUp(meanwhile, waits, free, NOON)).toEqual({ answer: 'going-meanwhile', again: true });
  expect(decideSignUp(meanwhile, waits, taken, NOON)).toEqual({ answer: 'refused', reason: 'other-way-full' });
  const inRoom = mine({ answer: 'going' });
  expect(decideSignUp({ answer: 'going', way: 'online' }, inRoom, taken, NOON)).toEqual({
    answer: 'refused',
    reason: 'other-way-full'
  });
});

test('once it has begun nobody waits: a free place goes to who asks, and without one it is full', () => {
  expect(decideSignUp(go, undefined, { gathering: camp(), held: held(1, ['gwen']) }, START)).toEqual({
    answer: 'going'
  });
  expect(decideSignUp(go, undefined, { gathering: camp(), held: held(2, ['gwen']) }, START)).toEqual({
    answer: 'refused',
    reason: 'full'
  });
  expect(settleLine(camp(), held(0, ['gwen']), START).offered).toEqual([]);
});

test('more places are offered to as many as fit, in their order; fewer throw nobody out', () => {
  const line = ['gwen', 'tom', 'priya'];
  const more = settleLine(camp({ places: { 'in-person': 4, online: null } }), held(2, line), NOON);
  expect(more.offered.map(({ person }) => person)).toEqual(['gwen', 'tom']);
  const fewer = settleLine(camp({ places: { 'in-person': 1, online: null } }), held(2, line), NOON);
  expect(fewer).toEqual({ lapsed: [], offered: [] });
});

test('there is a day to answer, less near the day, and none of it at night', () => {
  expect(timeToAnswer(camp(), NOON)).toEqual(new Date(NOON.getTime() + 24 * HOUR));
  expect(timeToAnswer(camp(), new Date('2026-12-04T10:30:00Z'))).toEqual(new Date('2026-12-04T16:30:00Z'));
  expect(timeToAnswer(camp(), new Date('2026-12-03T23:30:00Z'))).toEqual(new Date('2026-12-04T09:00:00Z'));
  expect(timeToAnswer(camp(), new Date('2026-12-05T10:00:00Z'))).toEqual(START);
});

const moments = fc.integer({ min: -100, max: 400 }).map((hours) => new Date(START.getTime() - hours * HOUR));

test('no time to answer goes past the start, or is shorter than an hour unless the start is nearer', () => {
  fc.assert(
    fc.property(moments, (now) => {
      const until = timeToAnswer(camp(), now);
      if (now >= START) return until === undefined;
      const least = Math.min(now.getTime() + HOUR, START.getTime());
      return until !== undefined && until <= START && until.getTime() >= least;
    })
  );
});

const steps = fc.array(
  fc.record({
    person: fc.nat(7),
    answer: fc.constantFrom(...WISHES),
    way: fc.constantFrom(...WAYS_TO_TAKE_PART),
    meanwhile: fc.boolean(),
    hours: fc.nat(30),
    places: fc.nat(3)
  }),
  { maxLength: 60 }
);

test('whatever people do: no more go than there were places, and no free place is left while somebody waits', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const signUps = new Map<number, MySignUp & { line: number }>();
      let now = NOON;
      let line = 0;
      for (const { person, answer, way: asked, meanwhile, hours, places } of all) {
        now = new Date(now.getTime() + hours * HOUR);
        const gathering = camp({ attendance: 'hybrid', places: { 'in-person': places, online: 2 } });
        const before = holdersOf(signUps, now);
        settle(signUps, gathering, now);
        const was = signUps.get(person);
        const decided = decideSignUp({ answer, way: asked, meanwhile }, was, { gathering, held: heldOf(signUps) }, now);
        if (decided.answer !== 'refused') {
          const again = 'again' in decided && decided.again;
          const waitsForRoom = decided.answer === 'going-meanwhile';
          const way = waitsForRoom ? 'online' : asked;
          const stands = waitsForRoom ? 'going' : (decided.answer as Answer);
          const offeredUntil = again ? (was?.offeredUntil ?? null) : null;
          const place = again ? (was?.line ?? 0) : ++line;
          signUps.set(person, { person: String(person), answer: stands, way, offeredUntil, waitsForRoom, line: place });
        }
        settle(signUps, gathering, now);
        const after = heldOf(signUps);
        for (const each of WAYS_TO_TAKE_PART) {
          const most = Math.max(gathering.places[each] ?? 0, before[each]);
          expect(holdersOf(signUps, now)[each]).toBeLessThanOrEqual(most);
          const isIdle = freePlaces(gathering, after, each, now) > 0 && waitingFor(after, each, now) > 0;
          expect(isIdle && now < START).toBe(false);
        }
      }
    })
  );
});

function heldOf(signUps: Map<number, MySignUp & { line: number }>): Held {
  const all = [...signUps.values()];
  const going = (way: WayToTakePart) => all.filter((one) => one.answer === 'going' && one.way === way).length;
  const line = all
    .filter(({ answer, waitsForRoom }) => answer === 'waiting' || waitsForRoom)
    .map((one) => (one.waitsForRoom ? { ...one, way: 'in-person' as const } : one))
    .sort((a, b) => a.line - b.line);
  return { going: { 'in-person': going('in-person'), online: going('online') }, line };
}

function holdersOf(signUps: Map<number, MySignUp & { line: number }>, now: Date): Record<WayToTakePart, number> {
  const { going, line } = heldOf(signUps);
  const kept = (way: WayToTakePart) =>
    line.filter((one) => one.way === way && one.offeredUntil !== null && one.offeredUntil > now).length;
  return { 'in-person': going['in-person'] + kept('in-person'), online: going.online + kept('online') };
}

function settle(signUps: Map<number, MySignUp & { line: number }>, gathering: Bookable, now: Date): void {
  const { lapsed, offered } = settleLine(gathering, heldOf(signUps), now);
  for (const { person } of lapsed) {
    const one = signUps.get(Number(person));
    if (one?.waitsForRoom) signUps.set(Number(person), { ...one, waitsForRoom: false, offeredUntil: null });
    else signUps.delete(Number(person));
  }
  for (const { person, offeredUntil } of offered) {
    const one = signUps.get(Number(person));
    if (one) signUps.set(Number(person), { ...one, offeredUntil });
  }
}
