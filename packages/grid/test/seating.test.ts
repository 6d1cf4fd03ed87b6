import { expect, test } from 'vitest';
import { MUST } from '../src/camp.ts';
import { pointsOf, seatEveryone } from '../src/seat-everyone.ts';
import { seededRandom } from '../src/random.ts';
import { camp, crowd } from './camps.ts';

const at = (session: string, room: string) => ({ session, slot: '1', room });

test('somebody who likes two sessions makes room for somebody who likes one', () => {
  const two = camp({
    rooms: { Nook: 1, Hall: 9 },
    sessions: { small: {}, large: {} },
    people: { choosy: { like: ['small'] }, easy: { like: ['small', 'large'] } }
  });
  expect(seatEveryone(two, [at('small', 'Nook'), at('large', 'Hall')])).toEqual([
    { person: 'choosy', session: 'small', slot: '1' },
    { person: 'easy', session: 'large', slot: '1' }
  ]);
});

test('nobody is moved on from what they must see for others who would merely like it', () => {
  const full = camp({
    rooms: { Nook: 2 },
    sessions: { talk: {} },
    people: { ...crowd('liking', 5, { like: ['talk'] }), ...crowd('must', 2, { must: ['talk'] }) }
  });
  expect(pointsOf(full, [at('talk', 'Nook')])).toBe(2 * MUST);
});

test('the best seating of a slot is worth what trying everything finds', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const random = seededRandom(seed);
    const rooms = { A: random.below(3), B: random.below(3), C: random.below(3) };
    const wish = () => ['a', 'b', 'c'].filter(() => random.below(2) === 0);
    const people = Object.fromEntries(
      Array.from({ length: 5 }, (_, index) => [`person ${index}`, { must: wish(), like: wish() }])
    );
    const small = camp({ rooms, sessions: { a: {}, b: {}, c: {} }, people });
    const worth = (person: number, seats: number[]): number => {
      const who = small.people[person];
      if (!who) return 0;
      const choices = seats.map((free, session) => {
        const id = ['a', 'b', 'c'][session];
        const points = who.must.includes(id) ? 3 : who.like.includes(id) ? 1 : 0;
        return free > 0 && points ? points + worth(person + 1, seats.with(session, free - 1)) : 0;
      });
      return Math.max(worth(person + 1, seats), ...choices);
    };
    expect({ seed, points: pointsOf(small, [at('a', 'A'), at('b', 'B'), at('c', 'C')]) }).toEqual({
      seed,
      points: worth(0, Object.values(rooms))
    });
  }
});
