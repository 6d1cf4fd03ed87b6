import { expect, test } from 'vitest';
import { type Pitch, wallOf } from '#unconference';
import { standings } from './session-notes.ts';

const room = { id: 'hall', name: 'Hall', seats: 20, stepFree: true, projector: true, quiet: false, setAside: false };
const slot = (starts: string, ends: string) => ({ id: starts, starts, ends, called: '' });
const plan = { rooms: [room], slots: [slot('10:30', '11:15'), slot('11:15', '12:00'), slot('13:00', '13:45')] };

function stood(slots: string[], how: Pick<Pitch, 'times' | 'inARow'>) {
  const pitch = { id: 'maps', hosts: [], withdrawn: false, ...how } as unknown as Pitch;
  const placed = slots.map((at) => ({ pitch: 'maps', slot: at, room: 'hall', pinned: false }));
  return standings(wallOf({ plan, pitches: [pitch], placed }, { person: undefined, wishes: new Map() })).get('maps');
}

test('a session in a row stood from its first time to the end of its last', () => {
  const long = stood(['10:30', '11:15'], { times: 2, inARow: true });
  expect(long).toEqual({ starts: '10:30', ends: '12:00', room: 'Hall', again: [] });
});

test('a session that was held twice stood at its first time, and again', () => {
  expect(stood(['13:00', '10:30'], { times: 2, inARow: false })).toEqual({
    starts: '10:30',
    ends: '11:15',
    room: 'Hall',
    again: [{ starts: '13:00', ends: '13:45', room: 'Hall' }]
  });
});
