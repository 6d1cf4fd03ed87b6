import type { Camp } from '../src/camp.ts';
import { type Random, seededRandom } from '../src/random.ts';

/** A small camp with everything in it that the contract speaks of; the same for the same seed. */
export function randomCamp(seed: number, mostSessions = 12): Camp {
  const random = seededRandom(seed);
  const slots = many(1 + random.below(5), (index) => ({ id: `slot ${index}` }));
  const rooms = many(1 + random.below(5), (index) => ({
    id: `room ${index}`,
    seats: random.below(8),
    equipment: some(random, ['projector', 'hearing loop'], 2),
    stepFree: random.below(3) > 0
  }));
  const people = many(1 + random.below(25), (index) => `person ${index}`);
  const sessions = many(1 + random.below(mostSessions), (index) => `session ${index}`);
  const oneIn = (chance: number) => random.below(chance) === 0;
  return {
    rooms,
    slots,
    closed: rooms.flatMap((room) => slots.filter(() => oneIn(8)).map((slot) => ({ room: room.id, slot: slot.id }))),
    sessions: sessions.map((id, index) => ({
      id,
      hosts: some(random, [...people, 'someone else', 'someone from elsewhere'], 20),
      equipment: oneIn(4) ? some(random, ['projector', 'hearing loop'], 2) : [],
      stepFree: oneIn(5),
      pinned: {
        ...(oneIn(7) && { slot: pick(random, slots).id }),
        ...(oneIn(9) && { room: pick(random, rooms).id })
      },
      after: some(random, sessions.slice(0, index), 6)
    })),
    people: people.map((id) => ({
      id,
      must: some(random, sessions, 5),
      like: some(random, sessions, 3),
      away: some(
        random,
        slots.map(({ id }) => id),
        7
      )
    }))
  };
}

/** The same with breaks, sessions that take several times, and some that are held again. */
export function timedCamp(seed: number, mostSessions = 12): Camp {
  const camp = randomCamp(seed, mostSessions);
  const random = seededRandom(seed + 1_000_000);
  const oneIn = (chance: number) => random.below(chance) === 0;
  const sessions = camp.sessions.map((session) => (oneIn(4) ? { ...session, length: 2 + random.below(2) } : session));
  const again = sessions
    .filter(({ length }) => !length && oneIn(3))
    .flatMap((session) =>
      many(1 + random.below(2), (index) => ({
        ...session,
        id: `${session.id} again ${index}`,
        repeats: session.id,
        pinned: {}
      }))
    );
  const slots = camp.slots.map((slot) => (oneIn(4) ? { ...slot, breakAfter: true } : slot));
  return { ...camp, slots, sessions: [...sessions, ...again] };
}

const many = <Thing>(count: number, make: (index: number) => Thing) =>
  Array.from({ length: count }, (_, at) => make(at));

const pick = <Thing>(random: Random, things: Thing[]) => things[random.below(things.length)];

/** Each with one chance in `chance`. */
const some = <Thing>(random: Random, things: Thing[], chance: number) =>
  things.filter(() => random.below(chance) === 0);
