import type { Camp } from '@afield/grid';
import { type Random, seededRandom } from '../../packages/grid/src/random.ts';

const SEATS = [80, 60, 50, 40, 40, 30, 30, 25, 20, 15];
const [SLOTS, PEOPLE, TOPICS] = [6, 300, 9];

/**
 * A camp as camps are: everybody has two of nine topics, two musts and about six likes; what lies in one's topics is five
 * times likelier, and the popularity of a pitch goes with 1 ÷ rank^0.6. One or two people host a pitch.
 */
export function seededCamp(seed: number, pitches = 60): Camp {
  const random = seededRandom(seed);
  const topics = Array.from({ length: pitches }, () => random.below(TOPICS));
  return {
    rooms: SEATS.map((seats, index) => ({ id: `room ${index + 1}`, seats, equipment: [], stepFree: true })),
    slots: Array.from({ length: SLOTS }, (_, index) => ({ id: `slot ${index + 1}` })),
    closed: [],
    sessions: topics.map((_, index) => ({
      id: `pitch ${index + 1}`,
      hosts: [...new Set(Array.from({ length: 1 + random.below(2) }, () => `person ${random.below(PEOPLE) + 1}`))],
      equipment: [],
      stepFree: false,
      pinned: {},
      after: []
    })),
    people: Array.from({ length: PEOPLE }, (_, index) => ({
      id: `person ${index + 1}`,
      ...wishes(random, topics),
      away: []
    }))
  };
}

function wishes(random: Random, topics: number[]) {
  const own = [random.below(TOPICS), random.below(TOPICS)];
  const likely = topics.map((topic, index) => (index + 1) ** -0.6 * (own.includes(topic) ? 5 : 1));
  const draw = (count: number) => Array.from({ length: count }, () => `pitch ${drawOne(random, likely) + 1}`);
  return { must: draw(2), like: draw(5 + random.below(3)) };
}

/** One by chance, each as likely as it is; it is drawn no second time. */
function drawOne(random: Random, likely: number[]): number {
  let left = (random.bits() / 2 ** 32) * likely.reduce((sum, each) => sum + each, 0);
  const found = likely.findIndex((each) => (left -= each) < 0);
  const drawn = found < 0 ? likely.findLastIndex((each) => each > 0) : found;
  likely[drawn] = 0;
  return drawn;
}
