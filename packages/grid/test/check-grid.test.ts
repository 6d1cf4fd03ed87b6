import { describe, expect, test } from 'vitest';
import { checkGrid } from '../src/check-grid.ts';
import { camp } from './camps.ts';

const two = camp({
  rooms: { Hall: 9, Nook: 1 },
  slots: 2,
  closed: [['Nook', '2']],
  sessions: {
    talk: { hosts: ['ann', 'ben'] },
    film: { equipment: ['projector'] },
    walk: { hosts: ['ann'], after: ['talk'] },
    tea: { pinned: { slot: '2' } },
    cake: { hosts: ['cat'] }
  },
  people: { cat: { away: ['1'] } }
});

describe('by hand, a grid breaks a rule where', () => {
  const broken = (...placements: [session: string, slot: string, room: string][]) =>
    checkGrid(
      two,
      placements.map(([session, slot, room]) => ({ session, slot, room }))
    ).map(({ rule, session }) => `${rule}: ${session}`);

  test.each([
    [
      'a session is placed twice',
      [
        ['tea', '2', 'Hall'],
        ['tea', '2', 'Nook']
      ],
      ['once: tea', 'once: tea', 'closed: tea']
    ],
    [
      'two sessions share a cell',
      [
        ['walk', '1', 'Hall'],
        ['film', '1', 'Hall']
      ],
      ['cell: walk', 'cell: film', 'needs: film']
    ],
    ['there is no such room', [['walk', '1', 'Attic']], ['cell: walk', 'seats: walk']],
    ['the cell is closed', [['walk', '2', 'Nook']], ['closed: walk']],
    ['the room lacks what is needed', [['film', '1', 'Hall']], ['needs: film']],
    ['the hosts find no seats', [['talk', '1', 'Nook']], ['seats: talk']],
    [
      'somebody hosts two at once',
      [
        ['talk', '2', 'Hall'],
        ['walk', '2', 'Nook']
      ],
      ['closed: walk', 'hosts: talk', 'hosts: walk', 'after: walk']
    ],
    ['a host is away', [['cake', '1', 'Hall']], ['hosts: cake']],
    ['it is not where it is pinned', [['tea', '1', 'Hall']], ['pinned: tea']],
    [
      'it comes before what it follows',
      [
        ['walk', '1', 'Nook'],
        ['talk', '2', 'Hall']
      ],
      ['after: walk']
    ]
  ] satisfies [string, [string, string, string][], string[]][])('%s', (_, placements, rules) => {
    expect(broken(...placements)).toEqual(rules);
  });

  test('and nowhere else: what it follows may be left out', () => {
    expect(broken(['walk', '1', 'Hall'], ['tea', '2', 'Hall'])).toEqual([]);
  });
});

describe('of sessions that take two times, or are held again, one breaks a rule where', () => {
  const day = camp({
    rooms: { Hall: 9, Nook: 9 },
    slots: 4,
    closed: [['Nook', '2']],
    sessions: {
      film: { length: 2, hosts: ['ann'] },
      tea: {},
      'tea again': { repeats: 'tea' },
      cake: { hosts: ['ann'] },
      walk: { after: ['film'] },
      talk: { after: ['tea'] }
    }
  });
  day.slots[1].breakAfter = true;
  const broken = (...placements: [session: string, slot: string, room: string][]) =>
    checkGrid(
      day,
      placements.map(([session, slot, room]) => ({ session, slot, room }))
    ).map(({ rule, session }) => `${rule}: ${session}`);

  test.each<[string, [string, string, string][], string[]]>([
    ['the day ends before it', [['film', '4', 'Hall']], ['length: film']],
    ['a break comes into it', [['film', '2', 'Hall']], ['length: film']],
    ['its second time is closed', [['film', '1', 'Nook']], ['closed: film']],
    [
      'something else stands in its second time',
      [
        ['film', '3', 'Hall'],
        ['tea', '4', 'Hall']
      ],
      ['cell: film', 'cell: tea']
    ],
    [
      'its host hosts another in its second time',
      [
        ['film', '3', 'Hall'],
        ['cake', '4', 'Nook']
      ],
      ['hosts: film', 'hosts: cake']
    ],
    [
      'what comes after it begins before it ends',
      [
        ['film', '3', 'Hall'],
        ['walk', '4', 'Nook']
      ],
      ['after: walk']
    ],
    [
      'it is held twice at one time',
      [
        ['tea', '1', 'Hall'],
        ['tea again', '1', 'Nook']
      ],
      ['apart: tea', 'apart: tea again']
    ],
    [
      'what comes after it stands before it is held again',
      [
        ['tea', '1', 'Hall'],
        ['talk', '2', 'Hall'],
        ['tea again', '3', 'Hall']
      ],
      ['after: talk']
    ]
  ])('%s', (_, placements, rules) => {
    expect(broken(...placements)).toEqual(rules);
  });

  test('all is well where both stand as they should', () => {
    expect(
      broken(['film', '3', 'Hall'], ['tea', '1', 'Hall'], ['tea again', '2', 'Hall'], ['talk', '3', 'Nook'])
    ).toEqual([]);
  });
});
